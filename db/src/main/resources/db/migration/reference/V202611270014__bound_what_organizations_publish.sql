alter table reference_version
    add constraint content_is_bounded check (length(content::text) <= 1000000) not valid,
    add constraint note_is_bounded check (length(note) <= 4000) not valid;
