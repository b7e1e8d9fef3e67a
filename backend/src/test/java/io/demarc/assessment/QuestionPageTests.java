package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Members;
import io.demarc.identity.Visible;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.questionnaire.Answers;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class QuestionPageTests {

    private static final Map<String, String> HARMLESS =
            Map.of("AN28", "1", "AN29", "0", "AN30", "0", "AN39", AiAct.NONE);

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    BusinessUnits units;

    @Autowired
    Members members;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Intake intake;

    @Autowired
    Deployments deployments;

    private Browser.Visitor member;
    private String useCase;

    @BeforeEach
    void a_use_case_is_registered() {
        member = browser.as("member@demo.test");
        var demo = organizations.withSlug("demo").orElseThrow().id();
        var everything = new Visible(true, Set.of(), MemberId.next());
        var unit = CurrentOrganization.call(demo, () -> units.visibleTo(everything)).stream()
                .filter(it -> it.name().equals("Claims"))
                .findFirst()
                .orElseThrow();
        var location = member.post(
                        "/@demo/use-cases",
                        Map.of(
                                "name",
                                "Parcel sorter",
                                "purpose",
                                "Sorts parcels.",
                                "unit",
                                unit.id().toString(),
                                "stage",
                                "IDEA",
                                "distinct",
                                "true"))
                .location();
        assertThat(location).contains("/intake/");
        useCase = location.substring(0, location.indexOf("/intake/"));
    }

    @Test
    void each_page_asks_four_questions_with_every_level() {
        assertThat(member.get(useCase + "/intake/people-and-data").document().select("input[type=radio]"))
                .hasSize(20);
        var decides = member.get(useCase + "/intake/how-it-decides").document();
        assertThat(decides.select("input[type=radio]:not([name^=AN39])")).hasSize(15);
        assertThat(decides.select("input[name=AN39]").eachAttr("value")).containsExactly("NONE", "SOME");
        assertThat(decides.select("input[checked]"))
                .as("nothing is said for anybody")
                .isEmpty();
    }

    @Test
    void what_was_answered_is_there_when_they_come_back_and_the_rest_may_wait() {
        var saved = member.post(useCase + "/intake/people-and-data", Map.of("AN26", "2"));

        assertThat(saved.location()).endsWith("/intake/how-it-decides");
        var page = member.get(useCase + "/intake/people-and-data").document();
        assertThat(page.select("input[checked]").eachAttr("id")).containsExactly("AN26-2");
    }

    @Test
    void none_of_these_stands_alone_and_what_was_ticked_stays() {
        var refused = member.post(useCase + "/intake/how-it-decides?AN39=Q-P1", HARMLESS);

        assertThat(refused.location()).isNull();
        assertThat(refused.one("[role=alert] a").attr("href")).isEqualTo("#AN39-NONE");
        assertThat(refused.document().select("input[name^=AN39][checked]").eachAttr("id"))
                .containsExactly("AN39-NONE", "AN39-SOME", "AN39.Q-P1-YES");
    }

    @Test
    void an_answer_that_was_not_offered_is_refused() {
        var refused = member.post(useCase + "/intake/people-and-data", Map.of("AN26", "7"));

        assertThat(refused.one("[role=alert] a").attr("href")).isEqualTo("#AN26-0");
    }

    @Test
    void the_panel_says_what_is_certain_so_far() {
        member.post(useCase + "/intake/how-it-decides", Map.of("AN28", "3"));

        var panel = member.get(useCase + "/intake/how-it-decides")
                .one("section[aria-labelledby=so-far]")
                .text();
        assertThat(panel).contains("High").contains("may become Critical").contains("main reason for a decision");
    }

    @Test
    void it_can_be_sent_only_when_every_question_of_every_page_is_answered() {
        member.post(useCase + "/intake/people-and-data", Map.of("AN26", "1", "AN27", "0", "AN31", "0", "AN32", "0"));
        member.post(useCase + "/intake/how-it-decides", HARMLESS);
        var place = new HashMap<>(Map.of("version", "0", "legs", "A", "A.mode", "M3", "then", "next"));
        member.post(useCase + "/intake/where-it-runs", place);
        var unfinished = member.get(useCase + "/intake/check-answers");
        assertThat(unfinished.document().select("[data-state=MISSING]")).hasSize(1);
        assertThat(unfinished.document().select("main form[action$=/review]")).isEmpty();

        place.putAll(Map.of("version", "1", "AN34", "1"));
        member.post(useCase + "/intake/where-it-runs", place);
        var finished = member.get(useCase + "/intake/check-answers");
        assertThat(finished.document().select("[data-state=MISSING]")).isEmpty();
        assertThat(finished.document().select("main form[action$=/review]")).hasSize(1);
    }

    @Test
    void a_prohibited_practice_is_stopped_at_once_and_stands_in_the_list() {
        member.post(useCase + "/intake/how-it-decides", Map.of("AN39", "Q-P6"));

        var page = member.get(useCase + "/assessment");
        assertThat(page.text()).contains("Prohibited").contains("Art. 5(1)(f)").contains("2 Feb 2025");
    }

    @Test
    void what_is_missing_is_named_where_the_score_would_be() {
        member.post(useCase + "/intake/people-and-data", Map.of("AN26", "2", "AN27", "1", "AN31", "1", "AN32", "1"));
        member.post(useCase + "/intake/how-it-decides", HARMLESS);

        var page = member.get(useCase + "/assessment");
        assertThat(page.one("#as-sentence").text()).startsWith("Not assessed");
        assertThat(page.document().select("[aria-labelledby=as-sentence] li a").eachText())
                .containsExactly("Where does it run?", "Who looks after the parts that are ours?");
    }

    @Test
    void with_a_plan_the_score_is_explained_and_stands_in_the_list() {
        member.post(useCase + "/intake/people-and-data", Map.of("AN26", "2", "AN27", "1", "AN31", "1", "AN32", "1"));
        member.post(useCase + "/intake/how-it-decides", HARMLESS);
        var id = new UseCaseId(UUID.fromString(useCase.substring(useCase.lastIndexOf('/') + 1)));
        var cloud = new io.demarc.deployment.Leg(UUID.randomUUID(), "A", Mode.M3, null, null, null, 100, Answers.NONE);
        CurrentOrganization.run(organizations.withSlug("demo").orElseThrow().id(), () -> {
            var owner = members.find(Objects.requireNonNull(catalogue.find(id).owner()))
                    .orElseThrow();
            intake.answer(id, Map.of("AN34", "1"), owner);
            deployments.revise(new DeploymentPlan(id, List.of(cloud), Routing.NONE), 0, owner);
        });

        var page = member.get(useCase + "/assessment");
        assertThat(page.one("#as-sentence").text())
                .isEqualTo("Low, because all of it together comes to 24.5 of 100 points, and Moderate begins at 25.");
        assertThat(page.one("section[aria-labelledby=as-sentence]").text()).contains("That is 0.5 below Moderate.");
        assertThat(page.document().select("[aria-labelledby=as-made] tbody tr")).hasSize(12);
        assertThat(page.one("section[aria-labelledby=as-factors]").text()).contains("No supplier is graded yet.");
        assertThat(member.get("/@demo/use-cases?tier=LOW").document().select("a[href$=" + id + "]"))
                .isNotEmpty();
    }

    @Test
    void nobody_changes_the_answers_of_another_owner() {
        var auditor = browser.as("auditor@demo.test");
        assertThat(auditor.get(useCase + "/assessment").status()).isEqualTo(200);
        assertThat(auditor.get(useCase + "/intake/people-and-data").status()).isEqualTo(403);
        assertThat(browser.as("member@globex.test")
                        .get(useCase.replace("@demo", "@globex") + "/assessment")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_assessment_costs_few_statements() {
        Statements.reset();
        member.get(useCase + "/assessment");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(15);
    }
}
