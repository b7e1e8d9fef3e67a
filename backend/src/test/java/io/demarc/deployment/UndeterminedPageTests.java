package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A place that fits none of the answers is no dead end: intake finds out what it is. */
@PageTest
@Import(CompleteCase.class)
class UndeterminedPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Deployments deployments;

    private UseCaseId id;

    @BeforeEach
    void none_of_the_answers_fits() {
        id = cases.draft();
        says(Map.of("QM1", "OWN", "QM2", "PROVIDER_SHARED", "QM3", "OTHER"), null);
    }

    @Test
    void the_owner_reads_who_looks_at_it() {
        var row = browser.as("member@demo.test")
                .get("/@demo/use-cases/" + id)
                .document()
                .select("main li:contains(none of the answers applies)")
                .text();
        assertThat(row).contains("Jonas Berg", "Say where it runs", "until then nobody can say who answers");
    }

    @Test
    void it_waits_for_intake_at_home_and_on_its_page_and_leads_to_the_question() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get("/@demo/")
                        .document()
                        .select("a[href$='/use-cases/" + id + "/intake/where-it-runs?place=A']"))
                .isNotEmpty();
        var way = lead.get("/@demo/use-cases/" + id)
                .document()
                .select("main a[href$='where-it-runs?place=A']")
                .attr("href");
        assertThat(lead.get(way).text()).contains("Who runs those machines?");
    }

    @Test
    void it_is_over_once_somebody_says_where_it_runs() {
        says(Map.of("QM1", "OWN", "QM2", "PROVIDER_SHARED", "QM3", "CLOUD"), Mode.M3);
        assertThat(browser.as("lead@demo.test")
                        .get("/@demo/")
                        .document()
                        .select("a[href*='" + id + "/intake/where-it-runs']"))
                .isEmpty();
        assertThat(browser.as("member@demo.test").get("/@demo/use-cases/" + id).text())
                .doesNotContain("none of the answers applies");
    }

    @Test
    void nobody_else_is_asked() {
        for (String who : List.of("security", "vendors", "leader"))
            assertThat(browser.as(who + "@demo.test").get("/@demo/").document().select("a[href*='" + id + "']"))
                    .as(who)
                    .isEmpty();
    }

    private void says(Map<String, String> path, @Nullable Mode mode) {
        cases.in(() -> {
            var plan = deployments.plan(id);
            var leg = plan.legs().getFirst();
            deployments.revise(
                    plan.with(new Leg(leg.id(), "A", mode, leg.vendor(), null, leg.region(), null, new Answers(path))),
                    deployments.version(id),
                    cases.member("member"));
            return id;
        });
    }
}
