package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.ReviewRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What house rules say of a use case: on its pages, in lists, and when it is sent. */
@PageTest
class RuledPageTests {

    private static final Map<String, String> CONSUMER = Map.of(LegQuestions.CONTRACT_TIER, LegQuestions.CONSUMER);

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    PageSamples samples;

    @Autowired
    Intake intake;

    @Autowired
    Deployments deployments;

    @Autowired
    ReviewDesk desk;

    private UseCaseId useCase;

    @BeforeEach
    void internal_data_runs_at_a_developer() {
        useCase = cases.draft();
        answer("AN26", "1");
    }

    @Test
    void a_place_that_is_forbidden_names_the_rule_and_cannot_be_sent() {
        runs(Mode.M2, CONSUMER);
        var line = member(path("/deployment")).one("#house-rules [data-ruling]");
        assertThat(line.attr("data-ruling")).isEqualTo("FORBIDDEN");
        assertThat(line.text()).isEqualTo("Not allowed here: Internal data in “Direct model API” HR02");
        assertThat(line.select("a[href$='/house-rules#HR02']")).hasSize(1);
        var check = member(path("/intake/check-answers"));
        assertThat(check.document().select("#send-form, button[form=send-form]"))
                .isEmpty();
        assertThat(check.one(".dm-forbidden").text()).contains("A house rule forbids", "HR02");
        assertThat(member(path("")).text()).contains("a house rule forbids this one");
        assertThatThrownBy(this::send).isInstanceOf(ReviewRefusal.class).hasMessageContaining("against-house-rule");
    }

    @Test
    void it_can_be_sent_once_it_runs_elsewhere() {
        runs(Mode.M2, CONSUMER);
        runs(Mode.M2, Map.of(LegQuestions.CONTRACT_TIER, "BUSINESS", LegQuestions.INPUTS_TRAIN, "NEVER"));
        assertThat(ruling())
                .startsWith("Allowed, once: C06 ")
                .contains("; C08 ")
                .endsWith(" HR04");
        assertThat(member(path("/intake/check-answers")).document().select("#send-form"))
                .hasSize(1);
        send();
    }

    @Test
    void a_fact_that_is_missing_is_named_and_does_not_keep_it_from_being_sent() {
        assertThat(ruling())
                .isEqualTo("Cannot be said yet: Contract; Training with what we send are missing HR02 HR03 HR04");
        send();
    }

    @Test
    void what_has_not_been_worked_out_since_there_are_rules_cannot_be_sent() {
        samples.owner().update("update use_case_overview set ruling = null where use_case_id = ?", useCase.value());
        assertThatThrownBy(this::send).isInstanceOf(ReviewRefusal.class).hasMessageContaining("house-rules-behind");
    }

    @Test
    void a_fact_that_is_missing_is_said_before_it_is_sent() {
        assertThat(member(path("/intake/check-answers")).text())
                .contains("House rules cannot be applied yet", "Training with what we send");
    }

    @Test
    void data_that_another_answer_names_is_ruled_anew() {
        runs(Mode.M2, CONSUMER);
        answer("AN26", "0");
        assertThat(ruling()).isEqualTo("Allowed HR01");
        answer("AN27", "2");
        assertThat(ruling()).startsWith("Not allowed here: ordinary personal data in ");
    }

    @Test
    void what_is_forbidden_is_shown_in_its_head_and_found_in_lists_by_rule() {
        runs(Mode.M2, CONSUMER);
        assertThat(member(path("")).one("header [data-state=BLOCKED]").text()).isEqualTo("Against house rule");
        for (var filter : List.of("ruling=FORBIDDEN", "rule=HR02", "ruling=FORBIDDEN&rule=HR02&stage=current")) {
            var list = browser.as("lead@demo.test").get("/@demo/use-cases?sort=edited&" + filter);
            assertThat(list.document().select("tbody a[href$='" + useCase.value() + "']"))
                    .as(filter)
                    .hasSize(1);
            assertThat(list.document().select(".dm-chip")).isNotEmpty();
        }
        assertThat(browser.as("lead@demo.test")
                        .get("/@demo/use-cases?sort=edited&rule=HR09")
                        .document()
                        .select("tbody a[href$='" + useCase.value() + "']"))
                .isEmpty();
    }

    @Test
    void each_place_is_judged_by_the_data_that_it_may_carry() {
        answer("AN26", "2");
        var a = leg("A", Mode.M2, Map.of("AN03", "CONSUMER", "AN01", "0", "AN74", "0"));
        var b = leg("B", Mode.M6, Map.of("AN01", "1,2", "AN74", "0"));
        revise(List.of(a, b));
        assertThat(member(path("/deployment"))
                        .document()
                        .select("#house-rules li")
                        .eachText())
                .satisfiesExactly(it -> assertThat(it).isEqualTo("Place A Allowed HR01"), it -> assertThat(it)
                        .startsWith("Place B Allowed, once: C06 ")
                        .endsWith("HR05 HR07"));
    }

    @Test
    void while_the_mode_is_chosen_each_says_what_holds_there() {
        runs(Mode.M2, CONSUMER);
        var page = member(path("/intake/where-it-runs"));
        assertThat(page.one(".dm-result > .dm-ruling").attr("data-ruling")).isEqualTo("FORBIDDEN");
        assertThat(page.document().select(".dm-other-ways li .dm-ruling")).hasSize(6);
        var expert = member(path("/intake/where-it-runs?expert=1&change=QM2"));
        assertThat(expert.document().select(".dm-card .dm-ruling")).hasSize(7);
        assertThat(expert.document().select(".dm-card:has([value=M2]) [data-ruling=FORBIDDEN]"))
                .hasSize(1);
        assertThat(expert.document().select(".dm-card:has([value=M6]) [data-ruling=CONDITIONAL]"))
                .hasSize(1);
    }

    @Test
    void everybody_reads_the_rules_and_a_figure_equals_its_list() {
        runs(Mode.M2, CONSUMER);
        for (var who : List.of("member", "lead", "admin", "auditor", "executive")) {
            var page = browser.as(who + "@demo.test").get("/@demo/house-rules");
            assertThat(page.document().select(".dm-rule-list > li")).hasSize(16);
            assertThat(page.one("#HR12").text()).contains("Secret data stays in an enclave", "without exception");
        }
        var lead = browser.as("lead@demo.test");
        var page = lead.get("/@demo/house-rules");
        var figures = page.document().select("a[data-figure]");
        assertThat(figures.eachAttr("data-figure")).contains("FORBIDDEN", "HR02");
        for (var figure : figures) {
            var list = lead.get(figure.attr("href"));
            var said = figure.text().replaceAll("\\D+", "");
            assertThat(list.one(".dm-page-lead").text()).as(figure.attr("href")).contains(said.isEmpty() ? "1" : said);
        }
    }

    /** Secret: never at a provider, on our own machines where they are isolated, never on a device. */
    @Test
    void the_grid_is_the_policy_in_blocks() {
        var rows = member("/house-rules").document().select(".dm-rule-grid tbody:first-of-type tr");
        assertThat(rows.eachText()).hasSize(5);
        assertThat(rows.getFirst().select("td").eachAttr("colspan")).containsExactly("7");
        assertThat(rows.get(1).select("td").eachAttr("colspan")).containsExactly("4", "3");
        assertThat(rows.getLast().select("td").eachAttr("data-ruling"))
                .containsExactly("FORBIDDEN", "UNDECIDED", "UNDECIDED", "FORBIDDEN");
    }

    private String ruling() {
        return member(path("/deployment")).one("#house-rules [data-ruling]").text();
    }

    private String path(String part) {
        return "/use-cases/" + useCase.value() + part;
    }

    private Page member(String path) {
        return browser.as("member@demo.test").get("/@demo" + path);
    }

    private void send() {
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(useCase.value()), cases.member("member"), ""));
    }

    private void answer(String question, String answer) {
        cases.in(() -> {
            intake.answer(useCase, Map.of(question, answer), cases.member("member"));
            return useCase;
        });
    }

    private void runs(Mode mode, Map<String, String> answers) {
        revise(List.of(leg("A", mode, answers)));
    }

    private Leg leg(String letter, Mode mode, Map<String, String> answers) {
        var id = cases.in(
                () -> deployments.plan(useCase).leg(letter).map(Leg::id).orElseGet(Uuid7::next));
        return new Leg(id, letter, mode, null, null, "EU", null, new Answers(answers));
    }

    private void revise(List<Leg> legs) {
        cases.in(() -> {
            deployments.revise(
                    new DeploymentPlan(useCase, new ArrayList<>(legs), Routing.NONE),
                    deployments.version(useCase),
                    cases.member("member"));
            return useCase;
        });
    }
}
