package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application can add to the ledger: at its end, and nothing that no portal writes. */
class AddedEntryPageTests extends ApplicationRole {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "timestamptz '2024-05-05' ~ null ~ last ~ is older than the one before it",
                "now() + interval '1 day' ~ null ~ last ~ is of a time to come",
                "m.now ~ null ~ repeat('0', 64) ~ does not name the one before it",
                "m.now ~ (select m.id from membership m where m.person_id <> current_person() limit 1) ~ last ~"
                        + " is in the name of somebody else"
            })
    void an_entry_of_another_time_place_or_person_is_refused(String at, String actor, String previous, String why) {
        assertThatThrownBy(() -> run(APPEND.formatted(at, actor, previous, "cast(said as text)")))
                .hasMessageContaining("an entry of the ledger " + why);
    }

    /** While portals of two versions run: the clock of its machine is somewhat ahead. */
    @Test
    void an_entry_of_the_version_before_may_be_somewhat_ahead() throws SQLException {
        for (String before : List.of(
                APPEND.formatted("now() + interval '9 minutes'", "null", "last", "cast(said - 'when' as text)"),
                APPEND_TO_PLATFORM.formatted(
                        "now() + interval '9 minutes'",
                        "signed-in",
                        "jsonb_build_object()",
                        "cast(said - 'when' as text)"))) {
            assertThatThrownBy(() -> run(before.replace("said - 'when'", "said")))
                    .hasMessageContaining("of a time to come");
            connection.rollback();
            bind();
            assertThatThrownBy(() -> run(before.replace("9 minutes", "11 minutes")))
                    .hasMessageContaining("of a time to come");
            connection.rollback();
            bind();
            run(before);
        }
        run(APPEND.formatted("m.now", "null", "last", "cast(said as text)"));
        run(APPEND_TO_PLATFORM.formatted(
                "greatest(at, clock_timestamp())", "signed-in", "jsonb_build_object()", "cast(said as text)"));
    }

    /** It would be found altered for ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "'no json' ~ is no JSON",
                "'[]' ~ is no JSON",
                "'' ~ is no JSON",
                "replace(cast(said as text), '{}', '{\"x\": \"\\u0000\"}') ~ is no JSON",
                "replace(cast(said as text), '{}', '{\"x\": 1, \"x\": 2}') ~ is no JSON",
                "replace(cast(said as text), '{}', repeat('[', 200) || repeat(']', 200)) ~ is no JSON",
                "cast(said || '{\"name\": \"silence\"}' as text) ~ differs from its text",
                "cast(said || '{\"sequence\": \"7\"}' as text) ~ differs from its text",
                "cast(said || '{\"sequence\": 7.0}' as text) ~ differs from its text",
                "cast(said || '{\"at\": \"2026-11-27T00:00:00Z\"}' as text) ~ differs from its text",
                "cast(said || jsonb_build_object('at', at) as text) ~ differs from its text",
                "cast(said || '{\"subjectKind\": null}' as text) ~ differs from its text",
                "cast(said - 'subject' as text) ~ differs from its text",
                "cast(said - 'organization' as text) ~ differs from its text",
                "cast(said || jsonb_build_object('actor', gen_random_uuid()) as text) ~ differs from its text",
                "cast(said || jsonb_build_object('previous', repeat('0', 64)) as text) ~ differs from its text",
                "cast(said - 'changesDigest' as text) ~ lacks its changes",
                "cast(said || jsonb_build_object('changesDigest', repeat('0', 64)) as text) ~ lacks its changes"
            })
    void an_entry_that_the_check_would_find_altered_is_refused(String text, String why) {
        assertThatThrownBy(() -> run(APPEND.formatted("m.now", "null", "last", text)))
                .hasMessageContaining("an entry of the ledger " + why);
    }

    @Test
    void an_entry_without_its_head_is_refused() {
        String alone = APPEND.formatted("m.now", "null", "last", "cast(said as text)")
                .replaceFirst("(?s)update ledger_head.*", "select * from entry");
        assertThatThrownBy(() -> run(alone)).hasMessageContaining("is newer than the head");
    }

    @Test
    void an_entry_that_is_not_the_next_or_not_hashed_is_refused() throws SQLException {
        String next = APPEND.formatted("m.now", "null", "last", "cast(said as text)");
        assertThatThrownBy(() -> run(next.replace("id + 1 as id", "id + 2 as id")))
                .hasMessageContaining("an entry of the ledger has none before it");
        connection.rollback();
        bind();
        assertThatThrownBy(() -> run(next.replaceFirst("encode[(].*[)] from written", "repeat('0', 64) from written")))
                .hasMessageContaining("an entry of the ledger is not hashed");
    }

    @Test
    void the_platforms_that_is_not_the_next_or_not_hashed_is_refused() throws SQLException {
        String next = NEXT_OF_PLATFORM;
        run(next);
        assertThatThrownBy(() -> run(next.replace("id + 1 as id", "id + 2 as id")))
                .hasMessageContaining("an entry of the platform's ledger has none before it");
        connection.rollback();
        run(next);
        assertThatThrownBy(() -> run(next.replace("hash as previous", "repeat('0', 64) as previous")))
                .hasMessageContaining("an entry of the platform's ledger does not name the one before it");
        connection.rollback();
        run(next);
        assertThatThrownBy(() ->
                        run(next.replaceFirst("encode[(].*'hex'[)] from written", "repeat('0', 64) from written")))
                .hasMessageContaining("an entry of the platform's ledger is not hashed");
        connection.rollback();
        run(next);
        assertThatThrownBy(() -> run(next.replaceFirst("(?s)update platform_head.*", "select * from entry")))
                .hasMessageContaining("an entry of the platform's ledger is newer than the head");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "timestamptz '2024-05-05' ~ signed-in ~ said ~ is older than the one before it",
                "now() + interval '1 day' ~ signed-in ~ said ~ is of a time to come",
                "clock_timestamp() ~ signed-in ~ 'no json' ~ is no JSON",
                "clock_timestamp() ~ signed-in ~ said || '{\"name\": \"signed-out\"}' ~ differs from its text",
                "clock_timestamp() ~ signed-in ~ said || '{\"organization\": \"x\"}' ~ differs from its text",
                "clock_timestamp() ~ ledger-head ~ said ~ names no entry that is there"
            })
    void the_platforms_chain_is_no_softer(String at, String name, String text, String why) throws SQLException {
        run(NEXT_OF_PLATFORM);
        assertThatThrownBy(() -> run(APPEND_TO_PLATFORM.formatted(
                        at,
                        name,
                        "jsonb_build_object('organization', current_tenant(), 'entry', 7, 'hash', repeat('7', 64))",
                        "cast(" + text + " as text)")))
                .hasMessageContaining("an entry of the platform's ledger " + why);
    }

    /** Whatever fractions of a second it has: the text has the moment as the portal reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01T00:00:00Z", "2031-01-01T00:00:00.120Z", "2031-01-01T23:59:59.000010Z"})
    void a_moment_is_written_as_texts_have_it(String moment) {
        assertThat(samples.owner().queryForObject("select ledger_moment(cast(? as timestamptz))", String.class, moment))
                .isEqualTo(Instant.parse(moment).toString());
    }

    /** It cannot be told from the application itself: the chain and a checkpoint hold it all the same. */
    @Test
    void an_entry_of_its_own_is_added_at_the_end_alone() throws SQLException {
        run(APPEND.formatted("m.now", "null", "last", "cast(said as text)"));
        assertThatThrownBy(() -> run("update ledger_head set id = id - 1"))
                .hasMessageContaining("the head of a ledger names its newest entry");
    }

    @Test
    void an_entry_of_the_platform_is_added_at_the_end_alone() throws SQLException {
        run(NEXT_OF_PLATFORM);
        assertThatThrownBy(() -> run("update platform_head set id = id + 1"))
                .hasMessageContaining("the head of the platform's ledger names its newest entry");
    }
}
