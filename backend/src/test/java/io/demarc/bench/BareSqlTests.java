package io.demarc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statements are read from the log as they were asked. */
class BareSqlTests {

    @Test
    void parameters_stand_where_they_were_and_lines_of_others_are_left_out() {
        String log = """
                ~demarc_app~ LOG:  execute <unnamed>: BEGIN
                ~postgres~ LOG:  statement: select 'not ours'
                ~demarc_app~ LOG:  statement: set local app.tenant_id = 'x'; set local app.person_id = ''
                ~demarc_app~ LOG:  execute S_12: select a
                \tfrom b where c = $1 and d = any($11) and e is not distinct from $2
                ~demarc_app~ DETAIL:  Parameters: $1 = 'it''s, $2', $2 = NULL, $3 = '', $4 = '', $5 = '', $6 = '', $7 = '', $8 = '', $9 = '', $10 = '', $11 = '{1,2}'
                ~demarc_app~ LOG:  execute S_3/C_4: ROLLBACK
                """;
        assertThat(BareSql.statements(log))
                .containsExactly(
                        "BEGIN",
                        "set local app.tenant_id = 'x'; set local app.person_id = ''",
                        "select a\nfrom b where c = 'it''s, $2' and d = any('{1,2}') and e is not distinct from NULL",
                        "ROLLBACK");
    }
}
