-- A record is known again by a digest of its words. They are cleaned now, so some rows have another one than an earlier
-- version made of them: by that, and by how often it came in the file, they are known too.
alter table import_row
    add column former_key text constraint former_key_is_a_digest check (length(former_key) = 64),
    add column former_repeat int;
