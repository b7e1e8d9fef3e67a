package io.demarc.advisor.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain specification, 8.1: what a use case demands, what is known of the place, and what follows. */
class ExclusionsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HC01 | AN26=4           | M6 |                       | AN15 AN16
            HC01 | AN26=4           | M6 | AN15=YES              | fine
            HC01 | AN26=4           | M6 | AN15=NO               | AN16
            HC01 | AN26=4           | M5 | AN15=NO AN16=YES      | fine
            HC01 | AN26=4           | M5 | AN16=NO               | excluded
            HC01 | AN26=4           | M3 | AN16=YES              | excluded
            HC01 | AN26=3           | M3 |                       | fine
            HC02 | AN26=3           | M3 | AN51=BOTH             | fine
            HC02 | AN26=3           | M3 | AN51=RETENTION_ONLY   | excluded
            HC02 | AN26=2 AN27=4    | M1 | AN51=NEITHER          | excluded
            HC02 | AN26=2 AN27=3    | M1 | AN51=NEITHER          | fine
            HC02 | AN26=3           | M3 |                       | AN51
            HC02 | AN26=3           | M5 | AN51=NEITHER          | fine
            HC03 | AN26=1           | M2 | AN50=ALWAYS           | excluded
            HC03 | AN26=1           | M2 | AN50=OPT_OUT          | fine
            HC03 | AN26=0           | M2 | AN50=ALWAYS           | fine
            HC05 | AN27=1           | M5 | AN52=AGREEMENT_ONLY   | excluded
            HC05 | AN27=1           | M6 | AN52=NEITHER          | fine
            HC05 | AN27=1           | M3 | AN52=BOTH             | fine
            HC05 |                  | M3 | AN52=NEITHER          | AN27
            HC06 | AN44=YES         | M5 |                       | excluded
            HC06 | AN44=YES         | M6 |                       | fine
            HC06 |                  | M5 |                       | AN44
            HC06 |                  | M6 |                       | fine
            HC07 |                  | M5 |                       | fine
            HC07 |                  | M3 | AN13=NONE             | AN45
            HC08 |                  | M3 | AN47=2                | AN46
            HC10 |                  | M6 | AN49=NO AN149=NO      | AN40
            HC15 |                  | M3 | AN56=NO               | AN37
            HC07 | AN45=YES         | M3 | AN13=NONE             | excluded
            HC07 | AN45=YES         | M3 |                       | AN13
            HC07 | AN45=YES         | M4 | AN13=DOWNLOADABLE     | fine
            HC07 | AN45=YES         | M5 |                       | fine
            HC08 | AN46=2           | M3 | AN47=2.1              | excluded
            HC08 | AN46=2           | M3 | AN47=2                | fine
            HC08 | AN46=2           | M3 |                       | AN47
            HC09 | AN48=80          | M6 | AN148=79.9            | excluded
            HC09 | AN48=80          | M6 | AN148=80              | fine
            HC10 | AN40=HOURS       | M6 | AN49=NO AN149=NO      | excluded
            HC10 | AN40=HOURS       | M6 | AN49=NO AN149=YES     | fine
            HC10 | AN40=DAYS        | M6 | AN49=NO AN149=NO      | fine
            HC10 | AN40=MINUTES AN34=3 | M5 | AN149=NO           | excluded
            HC10 | AN40=MINUTES AN34=2 | M5 | AN149=NO           | fine
            HC10 | AN40=MINUTES AN34=3 | M5 | AN49=YES AN149=NO  | fine
            HC10 | AN40=MINUTES AN34=4 | M3 | AN149=NO           | fine
            HC11 |                  | M3 | AN53=NO               | excluded
            HC11 |                  | M3 | AN53=YES AN153=NO     | regulatory
            HC11 |                  | M3 | AN53=YES AN153=YES    | fine
            HC12 | AN26=1           | M1 | AN03=CONSUMER         | excluded
            HC12 | AN26=0           | M1 | AN03=CONSUMER         | fine
            HC12 | AN26=1           | M3 | AN03=CONSUMER         | fine
            HC13 |                  | M5 | AN54=NO               | excluded
            HC13 |                  | M3 | AN54=NO               | fine
            HC14 |                  | M7 | AN55=YES AN155=YES AN255=NO | excluded
            HC14 |                  | M7 | AN55=YES AN155=YES AN255=YES | fine
            HC15 | AN37=AUDITED     | M3 | AN56=YES AN156=YES AN256=NO | excluded
            HC15 | AN37=YES         | M3 | AN56=NO               | fine
            HC15 | AN37=AUDITED     | M6 | AN56=NO               | fine
            """)
    void one_constraint_excludes_or_does_not(
            Constraint constraint, String demand, Mode mode, String place, String result) {
        var exclusions = Exclusions.of(
                List.of(constraint), new Demand(answers(demand), null), plan(leg("A", mode, null, answers(place))));
        switch (result) {
            case "excluded" -> assertThat(exclusions.by()).containsExactly(constraint);
            case "fine" ->
                assertThat(exclusions).isEqualTo(new Exclusions(List.of(), new java.util.TreeSet<>(), false));
            default -> {
                assertThat(exclusions.by()).isEmpty();
                assertThat(exclusions.unsaid()).containsExactly(result.split(" "));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EU          | Frankfurt |          | cannot be said
            EU          | Germany   | REGIONAL | fine
            EU          | Germany, US | REGIONAL | excluded
            EU          | Norway    | REGIONAL | excluded
            EEA         | Norway    | REGIONAL | fine
            EU          | Germany   | GLOBAL   | excluded
            Frankfurt   | Frankfurt | REGIONAL | fine
            """)
    void data_that_must_stay_excludes_what_lies_elsewhere(String places, String region, String routed, String result) {
        var facts = routed == null ? Answers.NONE : new Answers(Map.of("AN14", routed));
        var demand = new Demand(new Answers(Map.of("AN43", "HARD", "AN143", places)), null);
        var exclusions = Exclusions.of(List.of(Constraint.HC04), demand, plan(leg("A", Mode.M3, region, facts)));
        assertThat(exclusions.isExcluded()).isEqualTo(result.equals("excluded"));
        assertThat(exclusions.unsaid().isEmpty()).isEqualTo(!result.equals("cannot be said"));
    }

    @Test
    void a_preference_excludes_nothing_and_our_own_machines_are_ours() {
        for (Mode mode : List.of(Mode.M1, Mode.M5, Mode.M6)) {
            var plan = plan(leg("A", mode, "US", Answers.NONE));
            assertThat(stays("PREFERENCE", plan)).isFalse();
            assertThat(stays("OURS", plan)).isEqualTo(mode != Mode.M6);
        }
    }

    @Test
    void high_risk_needs_a_supplier_who_cooperates() {
        var plan = plan(leg("A", Mode.M3, null, answers("AN53=YES AN153=NO")));
        assertThat(Exclusions.of(List.of(Constraint.HC11), new Demand(Answers.NONE, 4), plan)
                        .isExcluded())
                .isTrue();
    }

    @Test
    void a_hybrid_is_tested_by_what_each_place_may_carry() {
        var demand = new Demand(answers("AN26=3 AN27=0"), null);
        var cloud = leg("A", Mode.M3, null, answers("AN51=NEITHER AN01=0,1,2"));
        var ours = leg("B", Mode.M6, null, answers("AN01=3"));
        var both = List.of(Constraint.HC02);
        assertThat(Exclusions.of(both, demand, plan(cloud, ours)).isExcluded()).isFalse();
        assertThat(Exclusions.of(both, demand, plan(cloud)).isExcluded()).isTrue();
        var lower = leg("B", Mode.M6, null, answers("AN01=0,1"));
        assertThat(Exclusions.of(both, demand, plan(cloud, lower)).nowhere()).isTrue();
    }

    private static boolean stays(String rule, DeploymentPlan plan) {
        var demand = new Demand(new Answers(Map.of("AN43", rule, "AN143", "EU")), null);
        return Exclusions.of(List.of(Constraint.HC04), demand, plan).isExcluded();
    }

    private static DeploymentPlan plan(Leg... legs) {
        return new DeploymentPlan(new UseCaseId(Uuid7.next()), List.of(legs), Routing.NONE);
    }

    private static Leg leg(String letter, Mode mode, String region, Answers answers) {
        return new Leg(Uuid7.next(), letter, mode, null, null, region, null, answers);
    }

    private static Answers answers(String said) {
        var all = new HashMap<String, String>();
        if (said != null) for (String one : said.split(" ")) all.put(one.split("=")[0], one.split("=")[1]);
        return new Answers(all);
    }
}
