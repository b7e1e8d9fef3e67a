package io.demarc.inventory.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ColleaguePageTests {

    private static final String ANSWER = "The law or a contract protects it specially";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    private Visitor member;
    private Visitor vendors;
    private String path;

    @BeforeEach
    void a_draft_of_the_member() {
        member = browser.as("member@demo.test");
        vendors = browser.as("vendors@demo.test");
        path = member.get("/@demo/use-cases?q=Repair").one("tbody a").attr("href") + "/intake/people-and-data";
        samples.owner()
                .update("update colleague_question set outcome = 'TAKEN_BACK', ended_at = now() where outcome is null");
    }

    @Test
    void a_question_goes_to_a_colleague_s_home_and_its_answer_comes_back_with_their_name() {
        save(Map.of("AN26", "0", "AN27", "2"));
        assertThat(ask("vendors@demo.test", "They are our contracts.", Map.of("AN27", "3"))
                        .location())
                .endsWith("/people-and-data");
        var page = member.get(path);
        assertThat(page.one("#AN27-3").hasAttr("checked")).isTrue();
        assertThat(page.one("[data-state=ASKED]").text()).contains("asked", name());
        assertThat(member.get(checkAnswers()).text()).contains("asked " + name());

        var home = vendors.get("/@demo/");
        var task = home.one("a[href*=/questions/]");
        assertThat(home.text()).contains("Answer one question of");
        var question = vendors.get(task.attr("href"));
        assertThat(question.one("h1").text()).endsWith("asks you one thing");
        assertThat(question.text())
                .contains("How confidential is what it gets to see?", "They are our contracts.", "Why you are asked")
                .doesNotContain("What does it learn about people?");
        assertThat(question.document().select("input[checked]")).isEmpty();

        var sent = vendors.post(task.attr("href") + "/answer", Map.of("AN26", "3", "word", "See the frame contract."));
        assertThat(sent.location()).endsWith("/@demo/");
        var back = member.get(path);
        assertThat(back.one("#AN26-3").hasAttr("checked")).isTrue();
        assertThat(back.one("[data-state=ANSWERED]").text()).contains(name() + " answered", "See the frame contract.");
        assertThat(member.get(checkAnswers()).text()).contains(ANSWER);
        assertThat(vendors.get("/@demo/").document().select("a[href='" + task.attr("href") + "']"))
                .isEmpty();
    }

    @Test
    void nobody_else_finds_it_and_it_is_answered_once() {
        ask("vendors@demo.test", "", Map.of());
        String question = vendors.get("/@demo/").one("a[href*=/questions/]").attr("href");
        for (String other : new String[] {"member", "lead", "admin", "auditor"}) {
            var stranger = browser.as(other + "@demo.test");
            assertThat(stranger.get(question).status()).as(other).isEqualTo(404);
            assertThat(stranger.post(question + "/answer", Map.of("AN26", "1")).status())
                    .isEqualTo(404);
        }
        assertThat(vendors.post(question + "/answer", Map.of("AN26", "2")).location())
                .endsWith("/@demo/");
        assertThat(vendors.post(question + "/answer", Map.of("AN26", "3")).status())
                .isEqualTo(409);
        assertThat(vendors.get(question).text()).contains("You have answered it");
    }

    @Test
    void whoever_is_asked_may_send_it_back_and_the_asker_learns_why() {
        ask("vendors@demo.test", "", Map.of());
        String question = vendors.get("/@demo/").one("a[href*=/questions/]").attr("href");
        var nothing = vendors.post(question + "/answer", Map.of("word", "hm"));
        assertThat(nothing.one(".dm-error-summary").text()).contains("say that you do not know either");
        assertThat(nothing.one("[name=word]").val()).isEqualTo("hm");
        vendors.post(question + "/answer", Map.of("AN26", "~unknown", "word", "Ask the claims desk."));
        assertThat(member.get(path).one("[data-state=NOT_KNOWN]").text())
                .contains("does not know it either", "Ask the claims desk.");
        assertThat(member.get("/@demo/").text()).contains("does not know what you asked");

        ask("vendors@demo.test", "", Map.of());
        String again = vendors.get("/@demo/").one("a[href*=/questions/]").attr("href");
        assertThat(again).isNotEqualTo(question);
        vendors.post(again + "/answer", Map.of("not-me", "1"));
        assertThat(member.get(path).one("[data-state=NOT_ME]").text()).contains("is not the one to ask");
    }

    @Test
    void a_question_may_be_taken_back_before_it_is_answered() {
        ask("vendors@demo.test", "", Map.of());
        String question = vendors.get("/@demo/").one("a[href*=/questions/]").attr("href");
        String id = question.substring(question.lastIndexOf('/') + 1);
        save(Map.of("take-back", id, "AN32", "1"));
        assertThat(member.get(path).document().select("[data-state=ASKED]")).isEmpty();
        assertThat(vendors.get(question).text()).contains("withdrawn");
        assertThat(vendors.post(question + "/answer", Map.of("AN26", "1")).status())
                .isEqualTo(409);
    }

    @Test
    void whom_it_means_has_to_be_clear_and_what_was_typed_stays() {
        var nobody = ask("Nobody of that name", "Hm.", Map.of("AN27", "1"));
        assertThat(nobody.one("details[open] .dm-error").text()).contains("Nobody here");
        assertThat(nobody.one("[name='ask.AN26.note']").val()).isEqualTo("Hm.");
        assertThat(ask("", "", Map.of()).one("details[open] .dm-error").text()).contains("Say whom");
        assertThat(ask("member@demo.test", "", Map.of())
                        .one("details[open] .dm-error")
                        .text())
                .contains("That is you");
        var several = ask("a", "", Map.of());
        assertThat(several.document().select("details[open] input[type=radio]")).hasSizeGreaterThan(1);
        String chosen = several.document()
                .select("details[open] input[type=radio]")
                .last()
                .val();
        assertThat(ask("a", "", Map.of("ask.AN26.member", chosen)).location()).endsWith("/people-and-data");
    }

    /** A question that is answered is folded, unless this is where something is wrong. */
    @Test
    void nothing_hides_the_field_that_is_wrong() {
        save(Map.of("AN26", "1", "AN27", "1", "AN31", "1", "AN32", "1"));
        var wrong =
                save(Map.of("AN31", "1", "ask", "AN31", "ask.AN31.whom", "Nobody of that name", "ask.AN31.note", ""));
        var folds = wrong.one(".dm-ask-whom .dm-error").parents().stream()
                .filter(it -> it.normalName().equals("details"))
                .toList();
        assertThat(folds).hasSizeGreaterThan(1).allMatch(fold -> fold.hasAttr("open"));
    }

    @Test
    void what_is_saved_of_a_page_that_is_left_is_all_of_it() {
        assertThat(save(Map.of("to", "where-it-runs", "AN31", "3")).location()).endsWith("/where-it-runs");
        assertThat(member.get(path).one("#AN31-3").hasAttr("checked")).isTrue();
        assertThat(save(Map.of("to", "back", "AN31", "2")).location()).endsWith("/name-and-purpose");
        assertThat(save(Map.of("to", "//example.test", "AN31", "1")).location()).endsWith("/how-it-decides");
    }

    private String name() {
        return samples.owner()
                .queryForObject(
                        "select m.name from named_member m join organization o on o.id = m.tenant_id"
                                + " where o.slug = 'demo' and m.address = 'vendors@demo.test'",
                        String.class);
    }

    private Page ask(String whom, String note, Map<String, String> more) {
        var fields = new TreeMap<>(more);
        fields.put("ask", "AN26");
        fields.put("ask.AN26.whom", whom);
        fields.put("ask.AN26.note", note);
        return save(fields);
    }

    private Page save(Map<String, String> typed) {
        var fields = new TreeMap<>(typed);
        fields.put("version", member.get(path).one("[name=version]").val());
        return member.post(path, fields);
    }

    private String checkAnswers() {
        return path.replace("people-and-data", "check-answers");
    }
}
