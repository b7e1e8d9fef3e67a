package io.demarc.houserules;

import static io.demarc.houserules.Asked.data;
import static io.demarc.houserules.Asked.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules as they are shipped, and the worked examples of the domain specification (11.4). */
class ShippedRulesTests {

    private static final Map<String, String> BUSINESS_LIKE = Map.of("AN50", "NEVER", "AN52", "BOTH");

    private final Asked rules = Asked.shipped();

    @Test
    void each_rule_has_an_id_that_is_never_reused() {
        assertThat(rules.all().rules())
                .extracting(HouseRule::id)
                .containsExactly(
                        "HR01", "HR02", "HR03", "HR04", "HR05", "HR06", "HR07", "HR08", "HR09", "HR10", "HR11", "HR12",
                        "HR13", "HR14", "HR15", "HR16");
    }

    /** Example 1. */
    @Test
    void internal_data_does_not_go_to_a_consumer_contract() {
        var answers = Map.of("AN03", "CONSUMER", "AN50", "OPT_OUT", "AN52", "BOTH");
        var ruling = rules.judge(place(Mode.M2, answers), data("01", 0));
        assertThat(ruling.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(ruling.rules()).containsExactly("HR02");
        assertThat(ruling.by().getFirst().classes()).containsExactly(1);
        assertThat(ruling.by().getFirst().personal()).isNull();
        assertThat(ruling.concerning()).as("whatever else speaks of it").containsExactly("HR02", "HR04");
        var business = Map.of("AN03", "BUSINESS", "AN50", "OPT_OUT", "AN52", "BOTH");
        assertConditional(rules.judge(place(Mode.M2, business), data("01", 0)), "C06 C08", "HR04");
    }

    /** Example 2. */
    @Test
    void confidential_personal_data_goes_to_a_cloud_on_five_conditions() {
        assertConditional(
                rules.judge(place(Mode.M3, BUSINESS_LIKE), data("012", 2)), "C06 C08 C09 C10 C13", "HR04 HR06 HR15");
    }

    /** Example 3. */
    @Test
    void restricted_data_cannot_be_judged_while_nobody_says_what_is_kept() {
        var ruling = rules.judge(place(Mode.M3, BUSINESS_LIKE), data("0123", 2));
        assertThat(ruling.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(ruling.missing()).containsExactly("AN51");
        assertThat(ruling.rules()).containsExactly("HR09", "HR10");
    }

    /** Example 4. */
    @Test
    void restricted_health_data_on_rented_machines_needs_eight_controls() {
        assertConditional(
                rules.judge(place(Mode.M5, Map.of("AN52", "BOTH")), data("0123", 4)),
                "C05 C06 C07 C09 C11 C21 C22 C23",
                "HR05 HR07 HR11 HR15 HR16");
    }

    /** Example 5. */
    @Test
    void secrets_stay_away_from_machines_that_are_neither_isolated_nor_accredited() {
        var ruling = rules.judge(place(Mode.M6, Map.of("AN15", "NO", "AN16", "NO")), data("4", 0));
        assertThat(ruling.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(ruling.rules()).containsExactly("HR12");
        assertThat(ruling.by().getFirst().exceptable()).isFalse();
    }

    /** Example 6. */
    @Test
    void an_own_rule_keeps_confidential_data_in_the_eu() {
        var own = rules.with(Asked.KEEP_IN_THE_EU);
        var us = new PlaceFacts(Mode.M3, "US", Asked.answers(BUSINESS_LIKE));
        var a = own.judge(us, data("012", 2));
        assertThat(a.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(a.rules()).containsExactly("HR101");
        assertThat(a.by().getFirst().classes()).containsExactly(2);
        var b = own.judge(place(Mode.M6, Map.of()), data("12", 2));
        assertConditional(b, "C06 C21 C22", "HR05 HR07");
        assertThat(Ruling.worst(List.of(b, a))).contains(a);
        var cut = own.judge(us, data("01", 2));
        assertConditional(cut, "C06 C08 C09", "HR04 HR15");
        assertThat(Ruling.worst(List.of(cut, b)).orElseThrow().outcome()).isEqualTo(Outcome.CONDITIONAL);
    }

    @Test
    void the_eu_stands_for_its_countries_and_nobody_guesses_where_a_town_lies() {
        var own = rules.with(Asked.KEEP_IN_THE_EU);
        assertThat(outcome(own, "Germany, France", "REGIONAL")).isEqualTo(Outcome.CONDITIONAL);
        assertThat(outcome(own, " eu ", "DATA_ZONE")).isEqualTo(Outcome.CONDITIONAL);
        assertThat(outcome(own, "Deutschland; USA", null)).isEqualTo(Outcome.FORBIDDEN);
        assertThat(outcome(own, "EU", "GLOBAL")).isEqualTo(Outcome.FORBIDDEN);
        assertThat(outcome(own, "EU", null)).isEqualTo(Outcome.UNDECIDED);
        assertThat(outcome(own, "Springfield", "REGIONAL")).isEqualTo(Outcome.UNDECIDED);
        assertThat(outcome(own, null, "REGIONAL")).isEqualTo(Outcome.UNDECIDED);
    }

    private static Outcome outcome(Asked rules, String region, String routed) {
        var answers = new HashMap<>(BUSINESS_LIKE);
        if (routed != null) answers.put("AN14", routed);
        return rules.judge(new PlaceFacts(Mode.M3, region, Asked.answers(answers)), data("012", 0))
                .outcome();
    }

    @Test
    void public_data_without_people_may_go_anywhere_at_once() {
        for (var mode : List.of(Mode.M1, Mode.M2, Mode.M3, Mode.M4, Mode.M5, Mode.M6, Mode.M7)) {
            var ruling = rules.judge(place(mode, Map.of()), data("0", 0));
            assertThat(ruling.outcome()).as(mode.name()).isEqualTo(Outcome.ALLOWED);
            assertThat(ruling.rules()).containsExactly("HR01");
        }
    }

    @Test
    void one_answer_that_is_missing_is_named_and_a_rule_that_forbids_needs_no_other() {
        var nothingSaid = rules.judge(new PlaceFacts(null, null, Asked.answers(Map.of())), Carried.upTo(null, null));
        assertThat(nothingSaid.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(nothingSaid.missing()).contains("mode", "AN26", "AN27");
        var trains = rules.judge(place(Mode.M3, Map.of("AN50", "ALWAYS")), Carried.upTo(1, null));
        assertThat(trains.outcome()).isEqualTo(Outcome.FORBIDDEN);
    }

    @Test
    void a_control_that_is_there_is_not_open_any_more() {
        var place = place(Mode.M3, BUSINESS_LIKE);
        var half = rules.judge(place, data("01", 0), Set.of("C06"));
        assertThat(half.open()).containsExactly("C08");
        assertThat(half.isMet()).isFalse();
        var met = rules.judge(place, data("01", 0), Set.of("C06", "C08", "C99"));
        assertThat(met.isMet()).isTrue();
        var all = new ArrayList<>(List.of(met, half));
        assertThat(Ruling.worst(all)).contains(half);
    }

    @Test
    void a_rule_holds_from_its_first_day_to_its_last() {
        var own = rules.with(Asked.own(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
        var us = new PlaceFacts(Mode.M3, "US", Asked.answers(BUSINESS_LIKE));
        assertThat(own.on("2026-11-30").judge(us, data("2", 0)).outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(own.on("2026-12-01").judge(us, data("2", 0)).outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(own.on("2026-12-31").judge(us, data("2", 0)).outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(own.on("2027-01-01").judge(us, data("2", 0)).outcome()).isEqualTo(Outcome.CONDITIONAL);
    }

    private static void assertConditional(Ruling ruling, String controls, String by) {
        assertThat(ruling.outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(ruling.controls()).containsExactly(controls.split(" "));
        assertThat(ruling.open()).isEqualTo(ruling.controls());
        assertThat(ruling.rules()).containsExactly(by.split(" "));
    }
}
