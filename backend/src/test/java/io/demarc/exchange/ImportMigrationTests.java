package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.EarlierDatabase;
import org.junit.jupiter.api.Test;

/** Imports of earlier versions come along with their files and go on. */
class ImportMigrationTests {

    @Test
    void uploaded_files_and_the_ends_of_approvals_are_still_what_they_were() throws Exception {
        try (var kept = EarlierDatabase.at("202611260210")) {
            kept.run("""
                    insert into organization values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at) values (uuidv7(), 'ola@owls.test', 'Ola', now());
                    insert into membership select o.id, uuidv7(), p.id, now(), null, 0 from organization o, person p;
                    insert into business_unit select id, uuidv7(), null, 'Owls', 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                    select tenant_id, uuidv7(), 'Hoot', '', id, 'LIVE', now(), now(), 0 from business_unit;
                    insert into use_case_overview
                        (tenant_id, use_case_id, name, sort_name, business_unit_id, stage, edited_at, standing, valid_until)
                    select tenant_id, id, name, name, business_unit_id, stage, edited_at, 'APPROVED', '2027-03-15T00:00Z'
                    from use_case;
                    insert into import (tenant_id, id, file_name, file_size, checksum, header, samples, mapping, row_count,
                                        uploaded_by, uploaded_at, version)
                    select tenant_id, uuidv7(), 'owls.csv', 8, repeat('0a', 32), '{owl,wood}', '{}', 'AGENCY=1 NAME=0', 0, id, now(), 0 from membership;
                    insert into import_file select tenant_id, id, n, convert_to('hoo' || n, 'UTF8') from import, (values (0), (1)) p (n);
                    """);
            kept.migrate();
            var found = kept.row("""
                    select o.zone, o.holiday_region, v.valid_until::text, f.size, f.checksum, i.mapping,
                           (select string_agg(convert_from(bytes, 'UTF8'), '' order by ordinal) from stored_piece p where p.file_id = i.id)
                    from organization o join use_case_overview v on v.tenant_id = o.id join import i on i.tenant_id = o.id
                    join stored_file f on f.tenant_id = i.tenant_id and f.id = i.id
                    """);
            assertThat(found).containsExactly("UTC", null, "2027-03-14", 8L, "0a".repeat(32), """
                            { "AGENCY" : {"at" : 1, "name" : "wood"}, "NAME" : {"at" : 0, "name" : "owl"} }""", "hoo0hoo1");
        }
    }

    @Test
    void imports_from_before_their_texts_were_bounded_go_on() throws Exception {
        try (var kept = EarlierDatabase.at("202611270014")) {
            kept.run("""
                    insert into organization (id, slug, name, opened_at) values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at) values (uuidv7(), 'ola@owls.test', 'Ola', now());
                    insert into membership (tenant_id, id, person_id, joined_at, version)
                    select o.id, uuidv7(), p.id, now(), 0 from organization o, person p;
                    insert into import (tenant_id, id, file_name, file_size, checksum, header, samples, mapping, row_count,
                                        uploaded_by, uploaded_at, version, check_begun_at, checked_at, created, matched, refused)
                    select tenant_id, uuidv7(), E'\u00a0', 8, repeat('0a', 32), array_fill(repeat('long', 300), array[600]),
                           array_fill(repeat('word', 300), array[600]),
                           '{"NAME":{"at":0,"name":"' || repeat('long', 9000) || '"}}', 2, id, now(), 0, now(), now(), 2, 0, 0
                    from membership;
                    insert into import_row (tenant_id, import_id, number, line, record_key, repeat, name, purpose, agency, bureau, stage,
                                            vendors, cells)
                    select tenant_id, id, n, n + 1, repeat('0b', 32), n, repeat('n', 600), repeat('p', 10001), repeat('a', 241),
                           repeat('b', 241), 'PILOT', repeat('v', 50000), '{}' from import, (values (1), (2)) rows (n);
                    insert into import_progress select tenant_id, id, 2 from import;
                    """);
            kept.migrate();
            assertThat(kept.lines("""
                            select concat_ws(' ', length(name), length(purpose), length(agency), length(bureau), length(vendors))
                            from import_row order by number
                            """)).containsExactly("500 10000 240 240 2000", "500 10000 240 240 2000");
            assertThat(kept.lines("""
                            select concat_ws(' ', file_name, cardinality(header), length(header[1]), cardinality(samples),
                                             length(mapping::json #>> '{NAME,name}'), kept > 0) from import
                            """)).containsExactly("inventory.csv 500 240 500 240 t");
            // As the run and its people do.
            kept.run("update import set begun_at = now(), stopped_at = now()");
            kept.run("update import_row set matched = true");
            assertThat(kept.lines("""
                            select conname from pg_constraint
                            where conrelid in ('import'::regclass, 'import_row'::regclass) and not convalidated
                            """))
                    .as("bounds that hold for new rows alone, at which each change of an older one would fail")
                    .isEmpty();
        }
    }

    @Test
    void names_that_records_said_before_are_counted() throws Exception {
        try (var kept = EarlierDatabase.at("202611272330")) {
            kept.run("""
                    insert into organization (id, slug, name, opened_at)
                    select uuidv7(), slug, slug, now() from (values ('owls'), ('jays')) of (slug);
                    insert into business_unit (tenant_id, id, name, version) select id, uuidv7(), name, 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                    select tenant_id, uuidv7(), name || i, '', id, 'LIVE', now(), now(), 0 from business_unit, generate_series(1, 3) i;
                    insert into vendor_candidate (tenant_id, id, name, doubt, found_at, version)
                    select id, uuidv7(), said, 'SEVERAL_READINGS', now(), 0
                    from organization, (values ('Hoot or Wood'), ('Nobody')) names (said);
                    insert into vendor_mention (tenant_id, use_case_id, candidate_id)
                    select u.tenant_id, u.id, c.id from use_case u join vendor_candidate c on c.tenant_id = u.tenant_id
                    where c.name = 'Hoot or Wood' and u.name <> 'jays3';
                    """);
            kept.migrate();
            assertThat(kept.lines("""
                            select concat_ws(' ', o.slug, c.name, c.mentions) from vendor_candidate c
                            join organization o on o.id = c.tenant_id order by o.slug, c.name
                            """))
                    .containsExactly("jays Hoot or Wood 2", "jays Nobody 0", "owls Hoot or Wood 3", "owls Nobody 0");
        }
    }
}
