package io.demarc.advisor.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.reference.Shipped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain specification, 4.2. */
class RisksTests {

    private static final Risks RISKS = Shipped.newest(Risks.KIND).content();
    private static final Demand RESTRICTED = demand(Map.of("AN26", "3", "AN27", "2"));

    @Test
    void exposure_at_the_operator_is_critical_for_restricted_data_and_gone_on_own_machines() {
        var exposure = rating("R03", RESTRICTED, leg("A", Mode.M2)).orElseThrow();
        assertThat(exposure)
                .extracting(Rating::likelihood, Rating::impact, Rating::score, Rating::band)
                .containsExactly(4, 5, 20, Rating.Band.CRITICAL);
        assertThat(rating("R03", RESTRICTED, leg("A", Mode.M5))).isEmpty();
        assertThat(rating("R14", RESTRICTED, leg("A", Mode.M5)).orElseThrow().score())
                .isEqualTo(20);
    }

    /** Confidential contracts on own machines (example A). */
    @Test
    void own_machines_bring_patching_engine_and_expertise_at_high() {
        var contracts = demand(Map.of("AN26", "2"));
        assertThat(rating("R13", contracts, leg("A", Mode.M6)).orElseThrow().score())
                .isEqualTo(16);
        assertThat(rating("R14", contracts, leg("A", Mode.M6)).orElseThrow().score())
                .isEqualTo(15);
        assertThat(rating("R19", contracts, leg("A", Mode.M6)).orElseThrow().score())
                .isEqualTo(16);
    }

    @Test
    void a_consumer_contract_exposes_more() {
        var bought = leg("A", Mode.M1, Map.of("AN03", "CONSUMER"));
        assertThat(rating("R03", RESTRICTED, bought).orElseThrow().moved()).isEqualTo(2);
        assertThat(rating("R04", RESTRICTED, bought).orElseThrow().moved()).isEqualTo(2);
        assertThat(rating("R03", RESTRICTED, leg("A", Mode.M1)).orElseThrow().moved())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"FAIL_CLOSED, -1", "DEGRADE, 0", "FAIL_OPEN, 1"})
    void a_hybrid_is_as_its_worst_place_and_can_be_routed_wrongly(FailureBehaviour onFailure, int moved) {
        var routing = new Routing(null, null, null, onFailure, List.of());
        var plan =
                new DeploymentPlan(new UseCaseId(Uuid7.next()), List.of(leg("A", Mode.M3), leg("B", Mode.M6)), routing);
        var all = RISKS.rate(RESTRICTED, plan);
        assertThat(of("R33", all).orElseThrow().moved()).isEqualTo(moved);
        assertThat(of("R20", all).orElseThrow().moved())
                .as("one more than in M3")
                .isEqualTo(2);
        assertThat(of("R13", all).orElseThrow().moved()).as("as in M6").isEqualTo(2);
        assertThat(of("R03", all).orElseThrow().moved()).as("as in M3").isZero();
    }

    @Test
    void what_its_condition_does_not_raise_is_not_there() {
        var quiet = demand(Map.of("AN28", "1", "AN29", "0"));
        for (String id : List.of("R24", "R25", "R26", "R29", "R33", "R34"))
            assertThat(rating(id, quiet, leg("A", Mode.M2))).as(id).isEmpty();
        var acting = demand(Map.of("AN28", "3", "AN29", "2"));
        for (String id : List.of("R24", "R25", "R26", "R29"))
            assertThat(rating(id, acting, leg("A", Mode.M2))).as(id).isPresent();
        assertThat(rating("R12", quiet, leg("A", Mode.M7))).isEmpty();
        assertThat(rating("R12", quiet, leg("A", Mode.M7, Map.of("AN18", "TERMS_ACCEPTED"))))
                .isPresent();
        assertThat(rating("R34", quiet, leg("A", Mode.M7))).isPresent();
    }

    @Test
    void a_client_that_runs_tools_on_our_devices_counts_one_more() {
        var acting = demand(Map.of("AN29", "2"));
        assertThat(rating("R25", acting, leg("A", Mode.M1, Map.of("AN76", "YES")))
                        .orElseThrow()
                        .moved())
                .isEqualTo(1);
        assertThat(rating("R26", acting, leg("A", Mode.M1, Map.of("AN76", "YES")))
                        .orElseThrow()
                        .moved())
                .isEqualTo(1);
        assertThat(rating("R24", acting, leg("A", Mode.M1, Map.of("AN76", "YES")))
                        .orElseThrow()
                        .moved())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "R03, AN26, 0, 2", "R03, AN26, 1, 3", "R03, AN26, 2, 4", "R03, AN26, 4, 5",
        "R07, AN40, WEEKS, 2", "R07, AN40, MINUTES, 5", "R09, AN41, LITTLE, 2", "R09, AN42, NO, 4",
        "R28, AN28, 4, 5", "R21, AN29, 3, 4"
    })
    void the_use_case_moves_the_impact(String risk, String question, String answer, int impact) {
        assertThat(rating(risk, demand(Map.of(question, answer)), leg("A", Mode.M3))
                        .orElseThrow()
                        .impact())
                .isEqualTo(impact);
    }

    private static Optional<Rating> rating(String id, Demand demand, Leg leg) {
        return of(id, RISKS.rate(demand, new DeploymentPlan(new UseCaseId(Uuid7.next()), List.of(leg), Routing.NONE)));
    }

    private static Optional<Rating> of(String id, List<Rating> all) {
        return all.stream().filter(it -> it.risk().id().equals(id)).findFirst();
    }

    private static Demand demand(Map<String, String> answers) {
        return new Demand(new Answers(answers), null);
    }

    private static Leg leg(String letter, Mode mode) {
        return leg(letter, mode, Map.of());
    }

    private static Leg leg(String letter, Mode mode, Map<String, String> answers) {
        return new Leg(Uuid7.next(), letter, mode, null, null, null, null, new Answers(answers));
    }
}
