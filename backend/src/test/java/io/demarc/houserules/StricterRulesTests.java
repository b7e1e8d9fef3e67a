package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of any rules and any place: 10,000 of them, drawn by chance from one seed. */
class StricterRulesTests {

    private static final int DRAWN = 10_000;
    private static final Map<String, List<String>> FACTS = Map.of(
            "AN03", List.of("CONSUMER", "BUSINESS", "ENTERPRISE"),
            "AN50", List.of("NEVER", "OPT_OUT", "ALWAYS"),
            "AN51", List.of("BOTH", "NEITHER"),
            "AN16", List.of("YES", "NO"));
    private static final List<String> CONTROLS = List.of("C05", "C06", "C07", "C08", "C09", "C10");

    private final Random chance = new Random(11);

    @Test
    void a_rule_made_stricter_never_allows_more() {
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            var rules = rules();
            var place = place();
            var carried = carried();
            int at = chance.nextInt(rules.size());
            var stricter = new ArrayList<>(rules);
            stricter.set(at, stricter(rules.get(at), isWhole(place)));
            var before = judge(rules, place, carried);
            var after = judge(stricter, place, carried);
            assertThat(after.outcome())
                    .as("%s made %s in %s with %s", rules.get(at), stricter.get(at), place, carried)
                    .isLessThanOrEqualTo(before.outcome());
            if (before.outcome() == after.outcome() && after.outcome() == Outcome.CONDITIONAL)
                assertThat(after.controls()).containsAll(before.controls());
        }
    }

    @Test
    void the_worst_counts_in_whichever_order_the_rules_stand() {
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            var rules = rules();
            var place = place();
            var carried = carried();
            var ruling = judge(rules, place, carried);
            var others = new ArrayList<>(rules);
            Collections.shuffle(others, chance);
            assertThat(judge(others, place, carried)).isEqualTo(ruling);
            for (var rule : rules)
                assertThat(ruling.outcome())
                        .isLessThanOrEqualTo(
                                judge(List.of(rule), place, carried).outcome());
        }
    }

    /** Nobody is told that it is allowed, and forbidden once the missing answer is there, without being told that one is missing. */
    @Test
    void an_answer_more_never_takes_back_what_was_said() {
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            var rules = rules();
            var place = place();
            var carried = carried();
            var ruling = judge(rules, place, carried);
            if (ruling.outcome() == Outcome.UNDECIDED) continue;
            var answers = new HashMap<>(place.answers().all());
            FACTS.forEach((fact, values) -> answers.putIfAbsent(fact, one(values)));
            var whole = new PlaceFacts(place.mode(), place.region(), Asked.answers(answers));
            assertThat(judge(rules, whole, carried).outcome()).isEqualTo(ruling.outcome());
        }
    }

    private static Ruling judge(List<HouseRule> rules, PlaceFacts place, Carried carried) {
        return new HouseRules(true, rules, null).judge(place, carried, it -> true, LocalDate.of(2026, 11, 28));
    }

    private static boolean isWhole(PlaceFacts place) {
        return place.mode() != null && place.answers().all().keySet().containsAll(FACTS.keySet());
    }

    /**
     * Another result, another control, more data or more places. While answers are missing, places only of what forbids: a rule that
     * asks for less may settle what was open, and what is open allows nothing.
     */
    private HouseRule stricter(HouseRule it, boolean whole) {
        var result = it.result();
        var data = it.data();
        var places = it.places();
        var conditions = it.controls();
        switch (chance.nextInt(5)) {
            case 0 -> result = HouseRule.Result.values()[Math.min(2, result.ordinal() + 1)];
            case 1 -> conditions = more(conditions, CONTROLS);
            case 2 -> data = data == null ? null : wider(data);
            case 3 ->
                places = places == null || !whole && result != HouseRule.Result.FORBIDDEN
                        ? places
                        : places.stream().map(this::wider).toList();
            default -> places = whole || result == HouseRule.Result.FORBIDDEN ? null : places;
        }
        if (result == HouseRule.Result.CONDITIONAL && conditions.isEmpty()) conditions = List.of("C06");
        if (result != HouseRule.Result.CONDITIONAL) conditions = List.of();
        return rule(it.id(), data, places, result, conditions);
    }

    private RuleData wider(RuleData data) {
        var classes = data.classes() == null ? null : add(data.classes(), chance.nextInt(5));
        var personal = data.personal() == null ? null : add(data.personal(), chance.nextInt(5));
        return new RuleData(classes, personal, data.both());
    }

    private RulePlace wider(RulePlace place) {
        var modes = place.modes() == null ? null : add(place.modes(), mode());
        return new RulePlace(modes, place.tiers(), null, null, null, place.facts());
    }

    private List<HouseRule> rules() {
        return IntStream.range(0, 1 + chance.nextInt(5))
                .mapToObj(it -> {
                    var result = HouseRule.Result.values()[chance.nextInt(3)];
                    var conditions = result == HouseRule.Result.CONDITIONAL ? some(CONTROLS) : Set.<String>of();
                    return rule("HR1" + (10 + it), data(), places(), result, List.copyOf(conditions));
                })
                .toList();
    }

    private static HouseRule rule(
            String id, RuleData data, List<RulePlace> places, HouseRule.Result result, List<String> conditions) {
        return new HouseRule(id, id, id, null, null, data, places, result, conditions, null, null, null);
    }

    private RuleData data() {
        var levels = List.of(0, 1, 2, 3, 4);
        return switch (chance.nextInt(5)) {
            case 0 -> null;
            case 1 -> new RuleData(some(levels), null, null);
            case 2 -> new RuleData(null, some(levels), null);
            case 3 -> new RuleData(some(levels), some(levels), null);
            default -> new RuleData(some(levels), some(levels), true);
        };
    }

    private List<RulePlace> places() {
        if (chance.nextInt(4) == 0) return null;
        return Stream.generate(() -> new RulePlace(
                        chance.nextBoolean() ? null : some(modes()),
                        chance.nextInt(4) > 0 ? null : some(FACTS.get("AN03")),
                        null,
                        null,
                        null,
                        chance.nextBoolean()
                                ? null
                                : Map.of("AN50", some(FACTS.get("AN50")), "AN16", some(FACTS.get("AN16")))))
                .limit(1 + chance.nextInt(3))
                .toList();
    }

    private PlaceFacts place() {
        var answers = new HashMap<String, String>();
        FACTS.forEach((fact, values) -> {
            if (chance.nextInt(6) > 0) answers.put(fact, one(values));
        });
        return new PlaceFacts(chance.nextInt(8) == 0 ? null : mode(), null, Asked.answers(answers));
    }

    private Carried carried() {
        return Carried.upTo(
                chance.nextInt(8) == 0 ? null : chance.nextInt(5), chance.nextInt(8) == 0 ? null : chance.nextInt(5));
    }

    private Mode mode() {
        return one(modes());
    }

    private static List<Mode> modes() {
        return Arrays.stream(Mode.values()).filter(it -> !it.isHybrid()).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private <T> Set<T> some(List<T> of) {
        var some = new HashSet<T>();
        some.add(one(of));
        while (chance.nextBoolean()) some.add(one(of));
        return some;
    }

    private static <T> Set<T> add(Set<T> to, T more) {
        var all = new HashSet<>(to);
        all.add(more);
        return all;
    }

    private List<String> more(List<String> some, List<String> of) {
        var all = new HashSet<>(some);
        all.add(one(of));
        return List.copyOf(all);
    }
}
