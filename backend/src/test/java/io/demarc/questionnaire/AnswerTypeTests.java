package io.demarc.questionnaire;

import static io.demarc.questionnaire.QuestionBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTypeTests {

    @ParameterizedTest
    @CsvSource({
        "TEXT, '  Amazon ', Amazon",
        "NUMBER, 012.50, 12.5",
        "NUMBER, 1000, 1000",
        "NUMBER, -0.0, 0",
        "DATE, 2026-02-28, 2026-02-28",
        "LINK, https://example.test/a?b=c, https://example.test/a?b=c"
    })
    void what_is_written_is_kept_in_one_form(AnswerType type, String typed, String kept) {
        var reading = type.read(question("AN01", type).build(), List.of(typed));
        assertThat(reading.kept()).isEqualTo(kept);
        assertThat(reading.fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, twelve, number",
        "NUMBER, '1,000', number",
        "NUMBER, 1e9, number",
        "DATE, 2026-02-30, date",
        "DATE, 28.2.2026, date",
        "LINK, example.test, link",
        "LINK, javascript:alert(1), link",
        "LINK, https:///path, link"
    })
    void what_is_none_of_its_kind_is_refused(AnswerType type, String typed, String fault) {
        assertThat(type.read(question("AN01", type).build(), List.of(typed)).fault())
                .isEqualTo(fault);
    }

    @Test
    void a_text_is_bounded() {
        var text = question("AN01", AnswerType.TEXT).build();
        assertThat(AnswerType.TEXT.read(text, List.of("x".repeat(240))).fault()).isNull();
        assertThat(AnswerType.TEXT.read(text, List.of("x".repeat(241))).fault()).isEqualTo("too-long");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_no_answer(AnswerType type) {
        var blank = type.read(question("AN01", type).options("A", "B").build(), List.of(" "));
        assertThat(blank.kept()).isEmpty();
        assertThat(blank.fault()).isNull();
    }

    @Test
    void the_same_ticks_are_the_same_answer() {
        var law = question("AN39", AnswerType.SEVERAL).options("B", "A").build();
        assertThat(law.type().read(law, List.of("B", "A")).kept())
                .isEqualTo("A,B")
                .isEqualTo(law.type().read(law, List.of("A", "B", "A")).kept());
        assertThat(law.words("A,B")).as("in the order of the options").isEqualTo("B; A");
    }

    @Test
    void none_of_these_stands_alone() {
        var law = question("AN39", AnswerType.SEVERAL)
                .options("A", "B")
                .alone("NONE")
                .build();
        assertThat(law.type().read(law, List.of("NONE")).kept()).isEqualTo("NONE");
        assertThat(law.type().read(law, List.of("A", "B")).fault()).isNull();
        assertThat(law.type().read(law, List.of("A", "NONE")).fault()).isEqualTo("alone");
        assertThat(law.type().read(law, List.of("C")).fault()).isEqualTo("choice");
    }

    @ParameterizedTest
    @CsvSource({"NONE, NONE", "A B?, 'A,B?'", "SOME A !B, A", "NONE !A, NONE", "OUT, OUT", "NONE OUT?, 'NONE,OUT?'"})
    void of_a_list_is_kept_what_is_so_or_may_be(String sent, String kept) {
        var reading = list().type().read(list(), List.of(sent.split(" ")));
        assertThat(reading.fault()).isNull();
        assertThat(reading.kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE A, alone",
        "NONE B?, alone",
        "SOME, none-said",
        "SOME !A !B, none-said",
        "!A, none-said",
        "OUT?, none-said",
        "NONE?, choice",
        "C, choice",
        "?, choice",
        "!C, choice"
    })
    void a_list_that_contradicts_itself_is_refused(String sent, String fault) {
        assertThat(list().type().read(list(), List.of(sent.split(" "))).fault()).isEqualTo(fault);
    }

    @Test
    void what_somebody_is_not_sure_about_reads_like_it() {
        assertThat(list().unsure("Not sure").words("A,B?")).isEqualTo("A; Not sure: B");
    }

    private static Question list() {
        return question("AN39", AnswerType.THREE_WAY)
                .options("A", "B")
                .beside("OUT")
                .alone("NONE")
                .build();
    }

    @Test
    void a_yes_is_true_in_facts_as_it_always_was() {
        assertThat(AnswerType.YES_NO.fact("YES")).isEqualTo("true");
        assertThat(AnswerType.YES_NO.fact("NO")).isEqualTo("false");
        assertThat(AnswerType.YES_NO.fact("")).isEmpty();
        assertThat(AnswerType.CHOICE.fact("NO")).isEqualTo("NO");
    }

    @Test
    void a_day_reads_like_one_and_what_another_type_kept_stays_readable() {
        var day = question("AN01", AnswerType.DATE).build();
        assertThat(day.words("2026-11-26")).isEqualTo("26 Nov 2026");
        assertThat(day.words("next week")).isEqualTo("next week");
    }
}
