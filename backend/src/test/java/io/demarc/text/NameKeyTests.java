package io.demarc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.TestDatabase;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Java and PostgreSQL go by the same lists of Unicode, of which each has its own: they are compared for every character. */
class NameKeyTests {

    private static final TestDatabase.Access DATABASE = TestDatabase.migrated();

    private record Said(String text, boolean visible, String key) {}

    @Test
    void the_database_sees_what_is_seen_here_of_each_character() {
        assertThat(asked(letters().toList())).hasSizeGreaterThan(40_000).allSatisfy(said -> assertThat(said.visible())
                .as(hex(said.text()))
                .isEqualTo(Text.isVisible(said.text())));
    }

    @Test
    void the_database_has_the_same_key_for_a_name_with_each_character() {
        assertThat(asked(letters().map(it -> "A" + it + "\u0301 b").toList()))
                .filteredOn(said -> !said.key().equals(new Name(said.text()).key()))
                .extracting(said -> hex(said.text()))
                .isEmpty();
    }

    @Test
    void the_database_has_the_same_key_for_names_of_any_characters() {
        var chance = new Random(7);
        var letters = letters().toList();
        var names = Stream.generate(() -> "x"
                        + chance.ints(12, 0, letters.size())
                                .mapToObj(letters::get)
                                .reduce("", String::concat))
                .limit(5_000)
                .toList();
        assertThat(asked(names))
                .filteredOn(said -> !said.key().equals(new Name(said.text()).key()))
                .extracting(said -> hex(said.text()))
                .isEmpty();
    }

    @Test
    void a_name_whose_key_is_longer_than_it_still_has_one_that_an_index_holds() {
        String name = "\uFDFA".repeat(240);
        assertThat(asked(List.of(name, name + " a", name.toLowerCase(java.util.Locale.ROOT))))
                .extracting(Said::key)
                .allSatisfy(key -> assertThat(key.length()).isLessThan(500))
                .satisfies(
                        keys -> assertThat(keys.get(0)).isEqualTo(keys.get(2)).isNotEqualTo(keys.get(1)));
    }

    @Test
    void whatever_writes_a_row_writes_its_key_and_no_two_rows_have_one() throws Exception {
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.password());
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("""
                    insert into organization (id, slug, name, opened_at) values (uuidv7(), 'keys', 'Keys', now());
                    insert into vendor (tenant_id, id, name, version) select id, uuidv7(), 'Straße 1', 0 from organization
                    """);
            var before = connection.setSavepoint();
            for (var name : List.of("STRAẞE\u00A01", "strasse 1\u200B")) {
                assertThatThrownBy(() -> sql.execute(
                                "insert into vendor (tenant_id, id, name, version) select id, uuidv7(), '%s', 0 from organization"
                                        .formatted(name)))
                        .hasMessageContaining("vendor_by_name");
                connection.rollback(before);
            }
            assertThatThrownBy(() -> sql.execute("update vendor set name = '\u3164'"))
                    .hasMessageContaining("name_is_said");
            connection.rollback();
        }
    }

    /** Every character that both know, of scripts with thousands alike a part. */
    private static Stream<String> letters() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
                .filter(it -> Character.isDefined(it) || Letters.isUnseen(it))
                .filter(it -> it % 97 == 0 || !isOneOfThousands(it))
                .mapToObj(Character::toString);
    }

    private static boolean isOneOfThousands(int letter) {
        return letter > 0xFFFF && Character.getType(letter) == Character.PRIVATE_USE
                || letter >= 0xE0100
                || Set.of(
                                        UnicodeScript.HAN,
                                        UnicodeScript.HANGUL,
                                        UnicodeScript.TANGUT,
                                        UnicodeScript.EGYPTIAN_HIEROGLYPHS)
                                .contains(UnicodeScript.of(letter))
                        && !String.valueOf(UnicodeBlock.of(letter)).contains("COMPATIBILITY");
    }

    private static List<Said> asked(List<String> texts) {
        var said = new ArrayList<Said>();
        var connection = new SingleConnectionDataSource(DATABASE.url(), DATABASE.owner(), DATABASE.password(), true);
        try {
            for (int from = 0; from < texts.size(); from += 5_000)
                said.addAll(JdbcClient.create(connection)
                        .sql(
                                "select t as text, is_visible(t) as visible, name_key(t) as key from unnest(?) with ordinality l (t, n) order by n")
                        .param(texts.subList(from, Math.min(from + 5_000, texts.size()))
                                .toArray(String[]::new))
                        .query(Said.class)
                        .list());
        } finally {
            connection.destroy();
        }
        return said;
    }

    private static String hex(String text) {
        return text.codePoints().mapToObj("%04X"::formatted).reduce("", (all, one) -> all + " " + one);
    }
}
