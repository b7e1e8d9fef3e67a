package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed with an entry is added with it, once and as its text has it. */
class AddedChangePageTests extends ApplicationRole {

    @ParameterizedTest
    @ValueSource(strings = {"'Bell', 'rings', null, 'true', 0", "'Bell', 'rings', 'false', 'true', 7"})
    void changes_that_differ_from_the_digest_are_refused(String change) {
        String digested = APPEND.formatted("m.now", "null", "last", """
                        cast(said || jsonb_build_object('changesDigest', encode(sha256(convert_to(
                            '[["Bell","' || subject || '","rings","false","true"]]', 'UTF8')), 'hex')) as text)""")
                .replace("returning id, hash, at)", """
                        returning id, hash, at, tenant_id, subject_id
                        ), changed as (
                        insert into change (tenant_id, id, ledger_entry_id, entity, field, before, after, ordinal, entity_id)
                        select tenant_id, gen_random_uuid(), id, %s, subject_id from entry)""".formatted(change));
        assertThatThrownBy(() -> run(digested)).hasMessageContaining("an entry of the ledger differs from its changes");
    }

    @Test
    void changes_that_fit_the_digest_are_taken_once() throws SQLException {
        String whole = APPEND.formatted("m.now", "null", "last", """
                        cast(said || jsonb_build_object('changesDigest', encode(sha256(convert_to(
                            '[["Bell","' || subject || '","rings","a\\"b\\\\ä\\n",null]]', 'UTF8')), 'hex')) as text)""").replace("returning id, hash, at)", """
                        returning id, hash, at, tenant_id, subject_id
                        ), changed as (
                        insert into change (tenant_id, id, ledger_entry_id, entity, field, before, after, ordinal, entity_id)
                        select tenant_id, gen_random_uuid(), id, 'Bell', 'rings', E'a"b\\\\ä\\n', null, 0, subject_id from entry)""");
        run(whole);
        assertThatThrownBy(() -> run("""
                        insert into change (tenant_id, id, ledger_entry_id, ordinal, entity, entity_id, field, before, after)
                        select c.tenant_id, gen_random_uuid(), c.ledger_entry_id, 1, c.entity, c.entity_id, c.field, c.before, c.after
                        from change c join ledger_head h on h.tenant_id = c.tenant_id and h.id = c.ledger_entry_id
                        """)).hasMessageContaining("an entry of the ledger differs from its changes");
    }

    @Test
    void a_change_more_does_not_break_an_old_entry_for_ever() {
        assertThatThrownBy(() -> run("""
                        insert into change (tenant_id, id, ledger_entry_id, ordinal, entity, entity_id, field, before, after)
                        select tenant_id, gen_random_uuid(), 1, 999999, 'Bell', gen_random_uuid(), 'rings', null, 'true' from ledger_head
                        """)).hasMessageContaining("an entry of the ledger is complete");
    }
}
