package io.demarc.questionnaire;

import static io.demarc.questionnaire.QuestionBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a questionnaire can be asked. */
class QuestionnaireTests {

    @Test
    void what_is_shipped_can_be_asked() {
        var shipped = Shipped.newest(Questionnaire.KIND).content();
        assertThat(faults(shipped)).isEmpty();
        assertThat(shipped.about("use-case")).hasSize(22);
        assertThat(shipped.about("leg")).hasSize(23).allMatch(it -> it.code() != null && it.label() != null);
    }

    @Test
    void every_fault_is_named() {
        assertThat(faults(
                        question("AN01", AnswerType.TEXT).build(),
                        question("AN01", AnswerType.TEXT).build()))
                .containsExactly("AN01 is there twice");
        assertThat(faults(question("14", AnswerType.TEXT).build())).containsExactly("not the id of a question: 14");
        assertThat(faults(question("AN01", AnswerType.TEXT).called("Tier").build()))
                .containsExactly("AN01 has a code that is none: Tier");
        assertThat(faults(
                        question("AN01", AnswerType.TEXT).called("tier").build(),
                        question("AN02", AnswerType.TEXT).called("tier").build()))
                .containsExactly("leg has two questions called tier");
        assertThat(faults(question("AN01", AnswerType.CHOICE).options("A").build()))
                .containsExactly("AN01 has nothing to choose from");
        assertThat(faults(question("AN01", AnswerType.TEXT).options("A").build()))
                .containsExactly("AN01 has options, and is answered by a line");
        assertThat(faults(
                        question("AN01", AnswerType.SEVERAL).options("A", "A,B").build()))
                .containsExactly("AN01 has an option whose value is missing, there twice or not one word");
    }

    @Test
    void a_condition_names_a_question_beside_it_and_an_answer_that_it_offers() {
        var tools = question("AN11", AnswerType.YES_NO).build();
        assertThat(faults(
                        tools,
                        question("AN12", AnswerType.TEXT).visible("AN11", "YES").build()))
                .isEmpty();
        assertThat(faults(
                        question("AN12", AnswerType.TEXT).visible("mode", "M1").build()))
                .isEmpty();
        assertThat(faults(
                        tools,
                        question("AN12", AnswerType.TEXT)
                                .visible("AN11", "MAYBE")
                                .build()))
                .containsExactly("AN12 depends on an answer that AN11 does not offer: MAYBE");
        assertThat(faults(
                        tools,
                        question("AN12", AnswerType.TEXT).visible("AN13", "YES").build()))
                .containsExactly("AN12 depends on AN13, which is not asked beside it");
    }

    private static List<String> faults(Question... questions) {
        return faults(new Questionnaire(true, "Yes", "No", List.of(questions)));
    }

    private static List<String> faults(Questionnaire questionnaire) {
        return Questionnaire.KIND.check().faults(questionnaire, new Kind.Contents() {
            @Override
            public <T> T of(Kind<T> kind) {
                throw new AssertionError("it needs no other kind");
            }
        });
    }
}
