package io.demarc.houserules;

import static java.util.stream.Collectors.toCollection;

import io.demarc.boundary.matrix.Controls;
import io.demarc.reference.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the house, and what they say of a place. The order in which they stand changes nothing.
 *
 * @param leftOut those that do not hold any more, to be put back; null for none
 */
record HouseRules(
        boolean policy, List<HouseRule> rules, @Nullable List<LeftOut> leftOut) {

    /** @param reason why this organization left it out */
    record LeftOut(HouseRule rule, String reason) {}

    static final Kind<HouseRules> KIND = new Kind<>(
            "house-rules",
            "houserules",
            HouseRules.class,
            (it, others) -> it.faults(others.of(Controls.KIND)),
            HouseRules::names);

    /** The level of F01 at which what is forbidden is suspended at once (MC25). */
    private static final int SECRET = 4;

    private record Matched(HouseRule rule, Match match) {}

    List<LeftOut> without() {
        return leftOut == null ? List.of() : leftOut;
    }

    /** The ids of all rules that there are or were. */
    Stream<String> ids() {
        return Stream.concat(rules.stream(), without().stream().map(LeftOut::rule))
                .map(HouseRule::id);
    }

    Optional<HouseRule> of(String id) {
        return rules.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The last day up to this one from which other rules hold than before; none where none has begun or ended. */
    Optional<LocalDate> changedLast(LocalDate today) {
        return rules.stream()
                .flatMap(it -> Stream.of(
                        Optional.ofNullable(it.from()),
                        Optional.ofNullable(it.until()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .filter(it -> !it.isAfter(today))
                .max(Comparator.naturalOrder());
    }

    /**
     * @param applies whether a control is of any use there; of those that are none is in place yet
     */
    Ruling judge(PlaceFacts place, Carried carried, Predicate<String> applies, LocalDate today) {
        var matched = rules.stream()
                .filter(it -> it.holdsOn(today))
                .map(it -> new Matched(it, it.match(place, carried)))
                .toList();
        var forbidding = yes(matched, HouseRule.Result.FORBIDDEN);
        if (!forbidding.isEmpty()) return ruling(Outcome.FORBIDDEN, forbidding, matched, carried);
        // Whether something is allowed besides changes nothing.
        var unknown = matched.stream()
                .filter(it -> it.match().isUnknown() && it.rule().result() != HouseRule.Result.ALLOWED)
                .toList();
        var missing = missing(unknown, place, carried);
        if (!missing.isEmpty())
            return ruling(Outcome.UNDECIDED, unknown.stream().map(Matched::rule).toList(), matched, carried)
                    .lacking(missing);
        var conditional = yes(matched, HouseRule.Result.CONDITIONAL);
        var controls = conditional.stream()
                .flatMap(it -> it.controls().stream())
                .filter(applies)
                .collect(toCollection(TreeSet::new));
        if (controls.isEmpty())
            return ruling(Outcome.ALLOWED, yes(matched, HouseRule.Result.ALLOWED), matched, carried);
        return ruling(Outcome.CONDITIONAL, conditional, matched, carried).needing(controls);
    }

    private static SortedSet<String> missing(List<Matched> unknown, PlaceFacts place, Carried carried) {
        var missing =
                unknown.stream().flatMap(it -> it.match().missing().stream()).collect(toCollection(TreeSet::new));
        if (place.mode() == null) missing.add(RulePlace.MODE);
        if (carried.classes().isEmpty()) missing.add(Carried.CLASS);
        if (carried.personal() == null) missing.add(Carried.PERSONAL);
        return missing;
    }

    private static List<HouseRule> yes(List<Matched> matched, HouseRule.Result result) {
        return matched.stream()
                .filter(it -> it.match().isYes() && it.rule().result() == result)
                .map(Matched::rule)
                .toList();
    }

    private static Ruling ruling(Outcome outcome, List<HouseRule> by, List<Matched> matched, Carried carried) {
        var concerning = matched.stream()
                .filter(it -> !it.match().equals(Match.NO) && it.rule().result() != HouseRule.Result.ALLOWED)
                .map(it -> it.rule().id())
                .collect(toCollection(TreeSet::new));
        if (concerning.isEmpty()) by.forEach(it -> concerning.add(it.id()));
        return new Ruling(
                outcome,
                by.stream()
                        .sorted(Comparator.comparing(HouseRule::id))
                        .map(it -> by(it, carried))
                        .toList(),
                concerning,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
    }

    private static Ruling.By by(HouseRule rule, Carried carried) {
        var data = rule.data();
        return new Ruling.By(
                rule.id(),
                rule.title(),
                data == null ? Set.of() : data.of(carried),
                data == null ? null : data.personalOf(carried),
                !Boolean.FALSE.equals(rule.exceptable()),
                carried.classes().contains(SECRET)
                        && (data == null
                                || data.classes() == null
                                || data.classes().contains(SECRET)));
    }

    private List<String> faults(Controls controls) {
        var faults = new ArrayList<String>();
        var known = controls.controls().stream().map(Controls.Control::id).collect(Collectors.toSet());
        var ids = new HashSet<String>();
        ids().filter(it -> !ids.add(it)).forEach(it -> faults.add(it + " is there twice"));
        for (var rule : rules) faults.addAll(rule.faults(known));
        return faults;
    }

    private Map<String, String> names() {
        return Stream.concat(rules.stream(), without().stream().map(LeftOut::rule))
                .collect(Collectors.toMap(it -> "house-rule." + it.id(), HouseRule::title, (one, _) -> one));
    }
}
