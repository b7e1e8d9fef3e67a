package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.EarlierDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Use cases of earlier versions come along with all that is said of them. */
class UseCaseMigrationTests {

    @Test
    void what_was_retired_without_a_moment_is_retired_since_it_was_edited_last() throws Exception {
        try (var kept = EarlierDatabase.at("202611260210")) {
            kept.run("""
                    insert into organization values (uuidv7(), 'owls', 'Owls', now());
                    insert into business_unit select id, uuidv7(), null, 'Owls', 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, retired_at, version)
                    select tenant_id, uuidv7(), n, '', id, s, '2026-01-01Z', '2026-02-01Z', r::timestamptz, 0
                    from business_unit, (values ('imported', 'RETIRED', null), ('retired here', 'RETIRED', '2026-01-15Z'),
                                                ('live', 'LIVE', null), ('described anew', 'PILOT', '2026-01-15Z')) rows (n, s, r)
                    """);
            kept.migrate();
            var found = kept.lines("""
                    select name || ' ' || stage || coalesce(' since ' || to_char(retired_at at time zone 'UTC', 'DD Mon'), '')
                    from use_case order by 1
                    """);
            assertThat(found)
                    .containsExactly(
                            "described anew PILOT",
                            "imported RETIRED since 01 Feb",
                            "live LIVE",
                            "retired here RETIRED since 15 Jan");
            for (var lie :
                    List.of("set stage = 'RETIRED' where name = 'live'", "set retired_at = null", "set stage = 'IDEA'"))
                assertThatThrownBy(() -> kept.run("update use_case " + lie))
                        .as(lie)
                        .hasMessageContaining("retirement_says_since_when");
        }
    }
}
