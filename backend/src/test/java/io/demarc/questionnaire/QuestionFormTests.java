package io.demarc.questionnaire;

import static io.demarc.questionnaire.QuestionBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form makes of what was sent, and what follows from an answer everywhere else. */
class QuestionFormTests {

    private final Question tools =
            question("AN11", AnswerType.YES_NO).called("runs_tools").build();
    private final Question which = question("AN12", AnswerType.TEXT)
            .called("which")
            .visible("AN11", "YES")
            .required()
            .build();
    private final Question state = question("AN10", AnswerType.CHOICE)
            .options("NONE", "CACHE")
            .visible("mode", "M2", "M3")
            .concerns("W5")
            .build();

    @Test
    void what_was_answered_stands_in_the_form_under_the_names_of_its_subject() {
        var form = QuestionForm.of(asked(Map.of("mode", "M2"), Map.of("AN11", "YES", "AN10", "CACHE")), "A.");
        assertThat(form.fields())
                .extracting(QuestionForm.Field::name)
                .containsExactly("A.RUNS_TOOLS", "A.WHICH", "A.AN10");
        assertThat(form.fields().getFirst().choices().stream()
                        .filter(QuestionForm.Choice::chosen)
                        .map(it -> it.option().text()))
                .containsExactly("Yes");
    }

    @Test
    void an_answer_that_was_not_offered_is_refused_beside_its_question() {
        var form = posted(Map.of("mode", "M2"), Map.of("A.AN10", List.of("DISK"), "A.RUNS_TOOLS", List.of("NO")));
        assertThat(form.errors())
                .extracting(QuestionForm.Mistake::field, QuestionForm.Mistake::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A.AN10", "questionnaire.error.choice"));
        assertThat(form.given()).containsEntry("AN11", "NO").doesNotContainKey("AN10");
    }

    @Test
    void a_question_appears_with_what_was_typed_before_it_and_goes_with_its_answer() {
        var yes = posted(Map.of(), Map.of("A.RUNS_TOOLS", List.of("YES"), "A.WHICH", List.of(" Search ")));
        assertThat(yes.given()).containsEntry("AN12", "Search");
        var no = posted(Map.of(), Map.of("A.RUNS_TOOLS", List.of("NO"), "A.WHICH", List.of("Search")));
        assertThat(no.fields()).extracting(QuestionForm.Field::name).containsExactly("A.RUNS_TOOLS");
        assertThat(no.given()).containsEntry("AN12", "");
    }

    @Test
    void what_the_form_did_not_have_is_left_alone_and_what_was_emptied_is_taken_back() {
        assertThat(posted(Map.of("mode", "M3"), Map.of("A.AN10", List.of(""))).given())
                .containsEntry("AN10", "")
                .doesNotContainKey("AN11");
    }

    @Test
    void an_empty_list_of_ticks_takes_the_answer_back() {
        var law = question("AN39", AnswerType.SEVERAL).options("A", "B").build();
        var asked = new Inquiry(List.of(law), Map.of(), new Answers(Map.of("AN39", "A,B")));
        assertThat(QuestionForm.of(asked, "").fields().getFirst().choices()).allMatch(QuestionForm.Choice::chosen);
        var untouched = Map.of("version", List.of("1"));
        assertThat(QuestionForm.posted(asked, "", untouched::get).given()).containsEntry("AN39", "");
        assertThat(QuestionForm.posted(asked, "", field -> null).given())
                .as("there was no form")
                .isEmpty();
    }

    @Test
    void a_withdrawn_option_is_shown_to_whoever_chose_it_and_offered_to_nobody() {
        var choice = question("AN10", AnswerType.CHOICE)
                .options("OLD", "NEW", "NEWER")
                .withdrawn("OLD")
                .build();
        var asked = new Inquiry(List.of(choice), Map.of(), new Answers(Map.of("AN10", "OLD")));
        assertThat(asked.words("AN10")).isEqualTo("Old");
        assertThat(QuestionForm.of(asked, "").fields().getFirst().choices()).hasSize(3);
        assertThat(QuestionForm.posted(asked, "", field -> List.of("OLD")).errors())
                .hasSize(1);
    }

    @Test
    void a_page_is_complete_when_all_is_answered_that_is_asked_and_has_to_be() {
        assertThat(asked(Map.of(), Map.of()).isComplete()).isTrue();
        assertThat(asked(Map.of(), Map.of("AN11", "YES")).isComplete()).isFalse();
        assertThat(asked(Map.of(), Map.of("AN11", "YES", "AN12", "Search")).isComplete())
                .isTrue();
    }

    @Test
    void the_summary_shows_what_was_answered_and_what_has_to_be() {
        assertThat(asked(Map.of("mode", "M2"), Map.of("AN11", "YES")).lines())
                .extracting(it -> it.question().id(), Inquiry.Line::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AN11", "Yes"),
                        org.assertj.core.groups.Tuple.tuple("AN12", ""));
    }

    @Test
    void every_question_is_a_fact_whether_it_is_asked_or_not() {
        var facts = asked(Map.of(), Map.of("AN11", "YES", "AN10", "CACHE")).facts("leg.A.", "A");
        assertThat(facts)
                .extracting(it -> it.key() + "=" + it.value() + " " + it.words() + " " + it.place())
                .containsExactly("leg.A.runs_tools=true Yes A", "leg.A.which=  A", "leg.A.AN10=CACHE Cache A");
        assertThat(facts.getLast().concerns()).extracting(it -> it.id()).containsExactly("W5");
    }

    @Test
    void a_difference_says_in_words_what_was_and_what_is() {
        var now = asked(Map.of(), Map.of("AN11", "NO", "AN10", "CACHE"));
        assertThat(now.since(new Answers(Map.of("AN11", "YES", "AN10", "CACHE", "AN12", "Search"))))
                .extracting(it -> it.question().id() + ": " + it.before() + " > " + it.after())
                .containsExactly("AN11: Yes > No", "AN12: Search > ");
    }

    private Inquiry asked(Map<String, String> properties, Map<String, String> answers) {
        return new Inquiry(List.of(tools, which, state), properties, new Answers(answers));
    }

    private QuestionForm posted(Map<String, String> properties, Map<String, List<String>> sent) {
        return QuestionForm.posted(asked(properties, Map.of()), "A.", sent::get);
    }
}
