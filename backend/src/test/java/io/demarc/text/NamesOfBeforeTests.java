package io.demarc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.EarlierDatabase;
import org.junit.jupiter.api.Test;

/** What was two names, or none that is seen, before names were compared as people see them. */
class NamesOfBeforeTests {

    @Test
    void rows_that_have_one_name_now_all_stay_and_nothing_new_gets_the_name() throws Exception {
        try (var kept = EarlierDatabase.at("202611262350")) {
            kept.run("""
                    insert into organization (id, slug, name, opened_at) values (uuidv7(), 'owls', '\u2800', now());
                    insert into person (id, email, name, created_at) values ('0190a000-0000-7000-8000-0000000000aa', 'a@b.test', '\u200B', now());
                    insert into business_unit (tenant_id, id, name, version) select id, '0190a000-0000-7000-8000-000000000001', 'Owls', 0 from organization;
                    insert into business_unit (tenant_id, id, parent_id, name, version)
                    select tenant_id, n.id::uuid, u.id, n.name, 0 from business_unit u, (values
                        ('0190a000-0000-7000-8000-000000000002', 'Claims'), ('0190a000-0000-7000-8000-000000000003', 'Claims\u00A0')) n (id, name);
                    insert into vendor (tenant_id, id, name, version) select o.id, n.id::uuid, n.name, 0 from organization o, (values
                        ('0190a000-0000-7000-8000-000000000012', 'STRASSE'), ('0190a000-0000-7000-8000-000000000011', 'Stra\u00DFe'),
                        ('0190a000-0000-7000-8000-000000000013', 'Acme'), ('0190a000-0000-7000-8000-0000000000bb', '\u3164')) n (id, name);
                    insert into model (tenant_id, id, vendor_id, name, open_weights, version)
                    select v.tenant_id, uuidv7(), v.id, m, false, 0 from vendor v, unnest('{One,One\u200B}'::text[]) m where v.name = 'Acme';
                    insert into vendor_alias (tenant_id, id, vendor_id, name, renamed_at)
                    select v.tenant_id, uuidv7(), v.id, a, now() from vendor v, unnest('{A  B,A B}'::text[]) a where v.name = 'Acme';
                    insert into vendor_candidate (tenant_id, id, name, found_at, version)
                    select id, uuidv7(), c, now(), 0 from organization, unnest('{Quill,QUILL\u00AD}'::text[]) c;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                    select tenant_id, '0190a000-0000-7000-8000-0000000000cc', '\u00A0', '', id, 'LIVE', now(), now(), 0 from business_unit where parent_id is null
                    """);
            kept.migrate();
            assertThat(kept.lines("""
                            select name || case when twin = name_key then ' (twin)' else '' end from vendor
                            union all select name || case when twin = name_key then ' (twin)' else '' end from business_unit
                            union all select name from organization union all select name from person union all select name from use_case
                            """))
                    .containsExactlyInAnyOrder(
                            "STRASSE (twin)",
                            "Straße",
                            "Acme",
                            "(no name) 000000bb",
                            "Owls",
                            "Claims",
                            "Claims\u00A0 (twin)",
                            "(no name) owls",
                            null, // Whoever never came in has said none.
                            "(no name) 000000cc");
            assertThat(kept.lines("""
                            select count(*) || ' ' || count(twin) from model union all
                            select count(*) || ' ' || count(twin) from vendor_alias union all
                            select count(*) || ' ' || count(twin) from vendor_candidate
                            """)).containsOnly("2 1");
            assertThatThrownBy(() -> kept.run("""
                            insert into vendor (tenant_id, id, name, version) select id, uuidv7(), 'strasse', 0 from organization
                            """)).hasMessageContaining("vendor_by_name");
            kept.run("update vendor set name = 'Gasse' where name = 'STRASSE'");
            assertThatThrownBy(() -> kept.run("""
                            insert into vendor (tenant_id, id, name, version) select id, uuidv7(), 'GASSE', 0 from organization
                            """))
                    .as("as any other, once it is renamed")
                    .hasMessageContaining("vendor_by_name");
        }
    }
}
