package io.demarc.inventory.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a colleague says after others have gone on changes nothing that nobody expects. */
@PageTest
class LateAnswerPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewDesk desk;

    private Visitor member;
    private Visitor data;
    private UseCaseId useCase;

    @BeforeEach
    void a_complete_draft() {
        member = browser.as("member@demo.test");
        data = browser.as("data@demo.test");
        useCase = cases.draft();
    }

    @Test
    void whoever_answers_it_themselves_ends_the_question_and_nothing_is_overwritten() {
        String question = ask("data");
        assertThat(data.get("/@demo/").text()).contains("Answer one question of");
        save(Map.of("AN27", "1"));
        assertThat(data.get(question).document().select("[name=AN26]")).isNotEmpty();

        save(Map.of("AN26", "3"));
        assertThat(data.get("/@demo/").document().select("a[href='" + question + "']"))
                .isEmpty();
        assertThat(data.get(question).text()).contains("has answered it in the meantime");
        var late = data.post(question + "/answer", Map.of("AN26", "0"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Nobody waits for the answer", "has answered it in the meantime");
        assertThat(chosen()).isEqualTo("3");
        assertThat(form().one("[data-state=MEANWHILE]").text()).contains("answered in the meantime");
    }

    @Test
    void what_is_with_a_colleague_is_said_where_the_next_steps_are() {
        String question = ask("data");
        var box = member.get("/@demo/use-cases/" + useCase).one(".dm-next");
        assertThat(box.select(".dm-next-summary").text()).isEqualTo("all is answered but one");
        assertThat(box.select("li[data-whose=OTHERS]").text()).contains("Aino Rantala Answer one question Asked on");
        assertThat(data.get("/@demo/use-cases/" + useCase).document().select(".dm-next a[href='" + question + "']"))
                .hasSize(1);
        save(Map.of("AN26", "3"));
        var after = member.get("/@demo/use-cases/" + useCase).one(".dm-next");
        assertThat(after.select(".dm-next-summary").text()).isEqualTo("all is answered");
        assertThat(after.text()).doesNotContain("Aino Rantala");
    }

    @Test
    void what_was_asked_of_one_is_told_apart_from_what_was_asked_of_others() {
        String question = ask("data");
        save(Map.of("ask", "AN27", "ask.AN27.whom", "privacy@demo.test"));
        var box = data.get("/@demo/use-cases/" + useCase).one(".dm-next");
        var mine = box.select("li[data-whose=MINE]:has(a[href='" + question + "'])");
        assertThat(mine.text()).contains("You Answer one question Asked on");
        assertThat(box.select("li[data-whose=OTHERS]").text())
                .contains("Answer one question Asked on")
                .doesNotContain("Aino Rantala");
        assertThat(member.get("/@demo/use-cases/" + useCase)
                        .one(".dm-next")
                        .select("li[data-whose=OTHERS]")
                        .text())
                .contains("Aino Rantala, and 1 more Answer 2 questions First asked on");
    }

    @Test
    void sending_it_for_review_ends_what_is_asked_and_says_so_before() {
        String question = ask("data");
        assertThat(member.get(path("check-answers")).text())
                .contains("One question to a colleague ends when you submit it: Aino Rantala");
        submit();
        assertThat(data.get(question).text()).contains("has submitted it for review");
        assertThat(data.post(question + "/answer", Map.of("AN26", "3")).status())
                .isEqualTo(409);
        assertThat(standing()).isEqualTo("IN_REVIEW");
    }

    @Test
    void who_is_asked_about_what_is_under_review_is_told_what_an_answer_ends() {
        submit();
        String question = ask("data");
        assertThat(data.get(question).text()).contains("A review is open");
        var unknowing = data.post(question + "/answer", Map.of("AN26", "3", "word", "See the contract."));
        assertThat(unknowing.one(".dm-error-summary a[href='#knowing']").text()).contains("what your answer may end");
        assertThat(unknowing.one("[name=word]").val()).isEqualTo("See the contract.");
        assertThat(unknowing.one("[name=AN26][checked]").val()).isEqualTo("3");
        assertThat(standing()).isEqualTo("IN_REVIEW");
        data.post(question + "/answer", Map.of("AN26", "3", "knowing", "1"));
        assertThat(standing()).isNotEqualTo("IN_REVIEW");
        assertThat(member.get(path("people-and-data")).text()).contains("has ended the review");
    }

    @Test
    void an_answer_to_a_question_that_was_worded_anew_comes_back_with_what_was_typed() {
        String question = ask("data");
        String seen = data.get(question).one("[name=version]").val();
        var stale = data.post(question + "/answer", Map.of("AN26", "3", "word", "Hm.", "version", "0123456789abcdef"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.one("[name=word]").val()).isEqualTo("Hm.");
        assertThat(chosen()).isEqualTo("0");
        assertThat(data.post(question + "/answer", Map.of("AN26", "3", "version", seen))
                        .status())
                .isEqualTo(302);
        assertThat(chosen()).isEqualTo("3");
    }

    @Test
    void what_waits_for_somebody_who_leaves_is_listed_and_goes_back_to_who_asked() {
        ask("vendors");
        var admin = browser.as("admin@demo.test");
        var person = admin.get("/@demo/settings/people/"
                + cases.in(() -> cases.member("vendors").id()));
        assertThat(person.one("details.dm-leave").text()).contains("waits for their answer to a question about Case");
        FilledForm.of(person, "/departure").send(admin);
        assertThat(member.get("/@demo/").text()).contains("whom you asked, has left: ask somebody else");
        var form = form();
        assertThat(form.one("[data-state=LEFT]").text()).contains("has left");
        assertThat(form.document().select(".dm-asked[data-state=ASKED]")).isEmpty();
        ask("data");
    }

    private void submit() {
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(useCase.value()), cases.member("member"), ""));
    }

    /** The address of the question to be answered. */
    private String ask(String whom) {
        assertThat(save(Map.of("ask", "AN26", "ask.AN26.whom", whom + "@demo.test"))
                        .location())
                .endsWith("/people-and-data");
        return "/@demo/questions/"
                + samples.owner()
                        .queryForObject(
                                "select id from colleague_question where use_case_id = ? and outcome is null",
                                UUID.class,
                                useCase.value());
    }

    private Page save(Map<String, String> typed) {
        var filled = FilledForm.of(form(), "/people-and-data");
        var fields = new TreeMap<>(filled.fields());
        fields.keySet().removeIf(it -> it.equals("to") || it.startsWith("ask") || it.equals("take-back"));
        fields.putAll(typed);
        return member.post(filled.action(), fields);
    }

    private Page form() {
        return member.get(path("people-and-data"));
    }

    private String path(String step) {
        return "/@demo/use-cases/" + useCase + "/intake/" + step;
    }

    private String chosen() {
        return form().one("[name=AN26][checked]").val();
    }

    private String standing() {
        return samples.owner()
                .queryForObject(
                        "select standing from use_case_overview where use_case_id = ?", String.class, useCase.value());
    }
}
