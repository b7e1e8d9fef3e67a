package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rules an organization cannot publish. */
class HouseRuleFaultsTests {

    private static final Set<String> CONTROLS = Set.of("C06", "C07");
    private static final RuleData INTERNAL = new RuleData(Set.of(1), null, null);

    @Test
    void what_is_shipped_has_none() {
        assertThat(Asked.shipped().all().rules()).allSatisfy(it -> assertThat(it.faults(Set.copyOf(Asked.controls())))
                .isEmpty());
    }

    @Test
    void a_rule_has_an_id_that_is_one() {
        assertThat(faults("R1", INTERNAL, HouseRule.Result.FORBIDDEN, List.of()))
                .containsExactly("R1 is not the id of a house rule");
    }

    @Test
    void conditions_are_controls_that_there_are_and_stand_where_it_allows_on_conditions() {
        assertThat(faults("HR101", INTERNAL, HouseRule.Result.CONDITIONAL, List.of("C06", "C77")))
                .containsExactly("HR101 names controls that there are not: [C77]");
        assertThat(faults("HR101", INTERNAL, HouseRule.Result.CONDITIONAL, List.of()))
                .hasSize(1);
        assertThat(faults("HR101", INTERNAL, HouseRule.Result.FORBIDDEN, List.of("C06")))
                .hasSize(1);
    }

    @Test
    void it_speaks_of_data_that_there_are() {
        for (var data : List.of(
                new RuleData(Set.of(5), null, null),
                new RuleData(Set.of(), null, null),
                new RuleData(null, null, null),
                new RuleData(Set.of(1), null, true)))
            assertThat(faults("HR101", data, HouseRule.Result.FORBIDDEN, List.of()))
                    .as(data.toString())
                    .containsExactly("HR101 speaks of data that there are not");
    }

    @Test
    void it_ends_after_it_begins() {
        var backwards = Asked.own(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1));
        assertThat(backwards.faults(CONTROLS)).containsExactly("HR101 ends before it begins");
    }

    private static List<String> faults(String id, RuleData data, HouseRule.Result result, List<String> conditions) {
        return new HouseRule(id, id, id, null, null, data, null, result, conditions, null, null, null).faults(CONTROLS);
    }
}
