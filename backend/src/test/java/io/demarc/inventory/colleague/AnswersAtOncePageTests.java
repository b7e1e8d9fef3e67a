package io.demarc.inventory.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.AtOnce;
import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.review.CompleteCase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question to a colleague is answered once, also where two answer it at the same moment. */
@PageTest
class AnswersAtOncePageTests {

    private static final int TIMES = 8;

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    PageSamples samples;

    private Visitor member;
    private Visitor data;

    @BeforeEach
    void the_two() {
        member = browser.as("member@demo.test");
        data = browser.as("data@demo.test");
    }

    @Test
    void a_colleague_who_answers_in_two_windows_is_taken_at_one_word() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String path = "/@demo/use-cases/" + cases.draft() + "/intake/people-and-data";
            String question = ask(path);
            var answers = AtOnce.send(
                    () -> data.post(question + "/answer", Map.of("AN26", "2", "word", "In the first window.")),
                    () -> data.post(question + "/answer", Map.of("AN26", "3", "word", "In the second window.")));
            assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 409);
            boolean first = answers.getFirst().status() == 302;
            assertThat(chosen(path)).isEqualTo(first ? "2" : "3");
            assertThat(member.get(path).one("[data-state=ANSWERED]").text())
                    .contains(first ? "In the first window." : "In the second window.");
            assertThat(answered(question)).isEqualTo(1);
        }
    }

    @Test
    void the_asker_and_the_colleague_at_once_leave_one_answer_and_who_gave_it() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String path = "/@demo/use-cases/" + cases.draft() + "/intake/people-and-data";
            String question = ask(path);
            var form = FilledForm.of(member.get(path), "/people-and-data").with("AN26", "1");
            var answers =
                    AtOnce.send(() -> form.send(member), () -> data.post(question + "/answer", Map.of("AN26", "4")));
            assertThat(answers).extracting(Page::status).contains(302).allMatch(it -> it == 302 || it == 409);
            boolean colleague = answers.getLast().status() == 302;
            assertThat(chosen(path)).isEqualTo(colleague ? "4" : "1");
            var page = member.get(path);
            assertThat(page.document().select("[data-state=ANSWERED]")).hasSize(colleague ? 1 : 0);
            assertThat(page.document().select("[data-state=MEANWHILE]")).hasSize(colleague ? 0 : 1);
        }
    }

    private String ask(String path) {
        var fields = FilledForm.of(member.get(path), "/people-and-data")
                .with("ask", "AN26")
                .with("ask.AN26.whom", "data@demo.test");
        assertThat(fields.send(member).status()).isEqualTo(302);
        return "/@demo/questions/"
                + samples.owner()
                        .queryForObject(
                                "select id from colleague_question where use_case_id = ?::uuid and outcome is null",
                                String.class,
                                path.split("/")[3]);
    }

    private String chosen(String path) {
        return member.get(path).one("[name=AN26][checked]").val();
    }

    private int answered(String question) {
        return samples.owner()
                .queryForObject(
                        "select count(*) from colleague_question where id = ?::uuid and outcome = 'ANSWERED'",
                        Integer.class,
                        question.substring(question.lastIndexOf('/') + 1));
    }
}
