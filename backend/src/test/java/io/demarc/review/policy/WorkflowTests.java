package io.demarc.review.policy;

import static io.demarc.kernel.Dossier.Concern.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import io.demarc.reference.VersionNumber;
import io.demarc.tenancy.BusinessCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private final Workflow workflow = Shipped.newest(Workflow.KIND).content();

    @Test
    void a_low_use_case_asks_the_lead_alone() {
        assertThat(steps(Tier.LOW, Map.of("F02", 1))).containsExactly(List.of(INTAKE));
    }

    @Test
    void a_low_use_case_with_personal_data_asks_privacy_too() {
        assertThat(steps(Tier.LOW, Map.of("F02", 2))).containsExactly(List.of(INTAKE, PRIVACY));
    }

    @Test
    void a_moderate_use_case_asks_the_lead_then_the_business_and_security() {
        assertThat(steps(Tier.MODERATE, Map.of("F02", 0, "F11", 0)))
                .containsExactly(List.of(INTAKE), List.of(BUSINESS, SECURITY));
    }

    @Test
    void a_moderate_use_case_asks_privacy_and_legal_where_their_factors_rise() {
        assertThat(steps(Tier.MODERATE, Map.of("F02", 1, "F11", 1)))
                .containsExactly(List.of(INTAKE), List.of(BUSINESS, SECURITY, PRIVACY, LEGAL));
    }

    @Test
    void a_moderate_use_case_asks_the_owner_of_the_data_where_they_are_confidential_or_personal() {
        assertThat(steps(Tier.MODERATE, Map.of("F01", 2)))
                .containsExactly(List.of(INTAKE), List.of(BUSINESS, SECURITY, DATA));
        assertThat(steps(Tier.MODERATE, Map.of("F02", 2)))
                .containsExactly(List.of(INTAKE), List.of(BUSINESS, SECURITY, PRIVACY, DATA));
        assertThat(steps(Tier.MODERATE, Map.of("F01", 1, "F02", 1)))
                .containsExactly(List.of(INTAKE), List.of(BUSINESS, SECURITY, PRIVACY));
    }

    @Test
    void a_policy_that_leaves_a_doubt_about_the_law_to_nobody_is_refused() {
        assertThat(faults(workflow, true)).isEmpty();
        var withoutLegal = new HashMap<>(workflow.tiers());
        withoutLegal.replaceAll((tier, lane) -> new Workflow.Lane(
                lane.days(), lane.months(), lane.stagesPerPerson(), List.of(List.of(new Workflow.Ask(INTAKE, null)))));
        var own = new Workflow(workflow.stages(), withoutLegal);
        assertThat(faults(own, false))
                .as("in force since before that was asked of it")
                .isEmpty();
        assertThat(faults(own, true))
                .hasSize(Tier.values().length)
                .contains("LOW does not ask W6 where somebody is not sure about the law");
    }

    private static List<String> faults(Workflow workflow, boolean isNew) {
        return Workflow.KIND.check().faults(workflow, new Kind.Contents() {
            @Override
            public <T> T of(Kind<T> kind) {
                return Shipped.newest(kind).content();
            }

            @Override
            public boolean isNew(Kind<?> kind) {
                return isNew;
            }
        });
    }

    @Test
    void whoever_is_not_sure_about_the_law_asks_legal_in_each_tier() {
        assertThat(steps(Tier.LOW, Map.of("UNSURE", 1))).containsExactly(List.of(INTAKE, LEGAL));
        assertThat(steps(Tier.MODERATE, Map.of("UNSURE", 1)))
                .containsExactly(List.of(INTAKE), List.of(BUSINESS, SECURITY, LEGAL));
    }

    @Test
    void where_a_provider_runs_it_vendor_risk_is_asked_on_moderate_until_it_is_graded_well() {
        assertThat(steps(Tier.MODERATE, Map.of("HOSTED", 2)).getLast())
                .containsExactly(BUSINESS, SECURITY, VENDOR_RISK);
        assertThat(steps(Tier.MODERATE, Map.of("HOSTED", 1)).getLast()).containsExactly(BUSINESS, SECURITY);
        assertThat(steps(Tier.HIGH, Map.of("HOSTED", 1)).get(1)).contains(VENDOR_RISK);
        assertThat(steps(Tier.LOW, Map.of("HOSTED", 2))).containsExactly(List.of(INTAKE));
    }

    @Test
    void what_we_operate_asks_the_platform_and_what_is_routed_asks_routing_from_moderate_up() {
        var hybrid = Map.of("HOSTED", 2, "OPERATED", 1, "ROUTED", 1);
        assertThat(steps(Tier.LOW, hybrid)).containsExactly(List.of(INTAKE));
        for (Tier tier : List.of(Tier.MODERATE, Tier.HIGH, Tier.CRITICAL))
            assertThat(steps(tier, hybrid).get(1)).as(tier.name()).contains(VENDOR_RISK, PLATFORM, ROUTING);
        assertThat(steps(Tier.MODERATE, Map.of("OPERATED", 1)).getLast()).containsExactly(BUSINESS, SECURITY, PLATFORM);
        assertThat(steps(Tier.PROHIBITED, hybrid)).containsExactly(List.of(LEGAL));
    }

    @Test
    void the_times_are_those_of_the_specification() {
        assertThat(route(Tier.LOW, Map.of()).terms().days()).isEqualTo(2);
        assertThat(route(Tier.MODERATE, Map.of()).terms().days()).isEqualTo(3);
        assertThat(route(Tier.HIGH, Map.of()).terms().days()).isEqualTo(5);
        assertThat(route(Tier.CRITICAL, Map.of()).terms().days()).isEqualTo(7);
        assertThat(route(Tier.PROHIBITED, Map.of()).terms().days()).isEqualTo(1);
        assertThat(route(Tier.PROHIBITED, Map.of()).answeringFor(DATA)).isEqualTo(LEGAL);
    }

    @Test
    void high_and_critical_ask_everybody_and_the_executive_last() {
        var expected = List.of(
                List.of(INTAKE), List.of(BUSINESS, SECURITY, PRIVACY, LEGAL, DATA, MODEL_RISK), List.of(EXECUTIVE));
        assertThat(steps(Tier.HIGH, Map.of())).isEqualTo(expected);
        assertThat(steps(Tier.CRITICAL, Map.of())).isEqualTo(expected);
    }

    @Test
    void a_prohibited_use_case_asks_legal_to_confirm() {
        assertThat(steps(Tier.PROHIBITED, Map.of())).containsExactly(List.of(LEGAL));
    }

    @Test
    void the_stages_are_those_of_the_specification() {
        assertThat(workflow.stages())
                .extracting(stage -> stage.id().id())
                .containsExactly("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10", "W11");
    }

    @Test
    void what_concerns_everybody_asks_every_stage_of_the_route() {
        var mode = new Fact("deployment.mode", "mode", "M3", Set.of(Concern.EVERYBODY));
        assertThat(route(Tier.HIGH, Map.of()).answeringFor(mode))
                .containsExactly(INTAKE, BUSINESS, DATA, SECURITY, PRIVACY, LEGAL, MODEL_RISK, EXECUTIVE);
        assertThat(route(Tier.LOW, Map.of()).answeringFor(mode)).containsExactly(INTAKE);
    }

    @Test
    void each_step_is_expected_after_the_one_before() {
        assertThat(route(Tier.HIGH, Map.of()).expectedFrom(TODAY, BusinessCalendar.UTC))
                .contains(
                        new Route.Expected(INTAKE, LocalDate.parse("2026-11-30")),
                        new Route.Expected(PRIVACY, LocalDate.parse("2026-12-07")),
                        new Route.Expected(EXECUTIVE, LocalDate.parse("2026-12-14")));
    }

    @Test
    void approvals_last_as_long_as_the_tier_allows() {
        assertThat(validUntil(Tier.LOW)).isEqualTo(LocalDate.parse("2028-11-23"));
        assertThat(validUntil(Tier.MODERATE)).isEqualTo(LocalDate.parse("2027-11-23"));
        assertThat(validUntil(Tier.HIGH)).isEqualTo(LocalDate.parse("2027-05-23"));
        assertThat(validUntil(Tier.CRITICAL)).isEqualTo(LocalDate.parse("2027-02-23"));
    }

    @Test
    void a_stage_that_is_not_asked_leaves_its_facts_to_security_or_else_to_the_lead() {
        assertThat(route(Tier.MODERATE, Map.of()).answeringFor(DATA)).isEqualTo(SECURITY);
        assertThat(route(Tier.LOW, Map.of()).answeringFor(DATA)).isEqualTo(INTAKE);
        assertThat(route(Tier.HIGH, Map.of()).answeringFor(DATA)).isEqualTo(DATA);
        assertThat(route(Tier.MODERATE, Map.of()).answeringFor(ROUTING)).isEqualTo(SECURITY);
        assertThat(route(Tier.MODERATE, Map.of("ROUTED", 1)).answeringFor(ROUTING))
                .isEqualTo(ROUTING);
    }

    private Route route(Tier tier, Map<String, Integer> levels) {
        return workflow.route(VersionNumber.shipped(4), tier, levels);
    }

    private List<List<Concern>> steps(Tier tier, Map<String, Integer> levels) {
        return route(tier, levels).steps();
    }

    private LocalDate validUntil(Tier tier) {
        return route(tier, Map.of()).terms().validUntil(TODAY);
    }
}
