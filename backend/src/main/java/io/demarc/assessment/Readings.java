package io.demarc.assessment;

import io.demarc.assessment.Scoring.Rule;
import io.demarc.assessment.Scoring.Weighed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the factors.
 *
 * @param scoring the rules by which it was read
 * @param law what the law makes of what was said
 * @param besides what else the level of F11 may rest on
 * @param banned the id of the answer that says that it is on our own list of banned uses; null where it is not
 * @param missing ids of the answers without which there is no score
 */
record Readings(
        Scoring scoring,
        Map<Factor, Reading> byFactor,
        List<String> missing,
        Finding law,
        Given.Besides besides,
        @Nullable String banned,
        boolean consumerContract) {

    /** Ids of what the law forbids, and of the answer that it is on our own list. */
    List<String> prohibitions() {
        return Stream.concat(law.forbidden().stream(), Stream.ofNullable(banned))
                .toList();
    }

    @Nullable
    Reading of(Factor factor) {
        return byFactor.get(factor);
    }

    boolean isOneOf(Factor factor, Set<Integer> levels) {
        Reading reading = of(factor);
        return reading != null && levels.contains(reading.level());
    }

    /** Whether nobody has graded one of the suppliers. */
    boolean isNotGraded() {
        var reading = of(scoring.by(Rule.GRADE).id());
        return reading != null && reading.isNotGraded();
    }

    /** As if that factor had another level. */
    Readings with(Factor factor, Reading reading) {
        var other = new TreeMap<>(byFactor);
        other.put(factor, reading);
        return new Readings(scoring, other, missing, law, besides, banned, consumerContract);
    }

    /** Once Legal has said that what is held is prohibited. */
    Readings calledProhibited() {
        return new Readings(scoring, byFactor, missing, law.calledForbidden(), besides, banned, consumerContract);
    }

    /** If all that is missing turns out harmless. */
    Readings atBest() {
        return assuming(0, consumerContract);
    }

    /** If all that is missing turns out worst: a mode not stated may hide a consumer contract. */
    Readings atWorst() {
        return assuming(
                Factor.HIGHEST,
                consumerContract || missing.contains(scoring.by(Rule.MODE).answer()));
    }

    private int lawLevel() {
        return Math.max(law.level(), besides.level());
    }

    /** Whether F11 rests on the EU's law alone, and there on what somebody is not sure about. */
    boolean isLawDoubtful() {
        return law.provisional() && law.level() > besides.level();
    }

    private Readings assuming(int level, boolean consumer) {
        Map<Factor, Reading> all = new TreeMap<>();
        for (var factor : scoring.factors()) all.put(factor.id(), Reading.answered(level));
        // What is known of F11 already counts, while something else of it is missing.
        all.computeIfPresent(
                scoring.by(Rule.LAW).id(), (_, _) -> Reading.derived(Math.max(level, lawLevel()), Basis.LAW));
        all.putAll(byFactor);
        return new Readings(scoring, all, List.of(), law, besides, banned, consumer);
    }

    static Readings of(Given given, Placement placement, Scoring scoring, AiAct law) {
        Map<Factor, Reading> known = new TreeMap<>();
        Set<String> missing = new TreeSet<>();
        var found = law.find(given.ticked());
        for (var factor : scoring.factors()) {
            Reading reading = read(factor, given, placement, scoring, found);
            if (reading != null) known.put(factor.id(), reading);
            else missing.addAll(missing(factor, given, scoring));
        }
        return new Readings(
                scoring,
                known,
                List.copyOf(missing),
                found,
                given.besides(),
                given.banned(),
                placement.hasConsumerContract());
    }

    /** What is capped by the mode and answered without a mode: it is the mode that is missing. */
    private static List<String> missing(Weighed factor, Given given, Scoring scoring) {
        return switch (factor.rule()) {
            case CAPPED_BY_MODE ->
                List.of(
                        given.level(factor.id()) == null
                                ? factor.answer()
                                : scoring.by(Rule.MODE).answer());
            case LAW ->
                Stream.concat(
                                isListMissing(given) ? Stream.of(factor.answer()) : Stream.<String>of(),
                                given.besides().missing().stream())
                        .toList();
            case ANSWER, MODE, GRADE -> List.of(factor.answer());
        };
    }

    private static boolean isListMissing(Given given) {
        return given.ticked().isEmpty() && given.besides().list();
    }

    private static @Nullable Reading law(Given given, Finding law) {
        return isListMissing(given) || !given.besides().missing().isEmpty()
                ? null
                : Reading.derived(Math.max(law.level(), given.besides().level()), Basis.LAW);
    }

    private static Reading grade(Given given, Scoring scoring) {
        var grading = given.grading();
        int notGraded = scoring.levelOfNotGraded();
        if (grading.worst().isEmpty()) return Reading.derived(notGraded, Basis.NOT_GRADED);
        var worst = grading.worst().get();
        int level = worst.grade().level();
        if (!grading.isComplete()) return Reading.derived(Math.max(level, notGraded), Basis.PARTLY_GRADED);
        var basis = worst.expired() ? Basis.OUTDATED : worst.out().isEmpty() ? Basis.GRADE : Basis.KNOCKED_OUT;
        return new Reading(level, worst.base().level(), basis);
    }

    private static @Nullable Reading read(
            Weighed factor, Given given, Placement placement, Scoring scoring, Finding law) {
        Integer level = given.level(factor.id());
        var modes = scoring.modes();
        return switch (factor.rule()) {
            case ANSWER -> level == null ? null : Reading.answered(level);
            case CAPPED_BY_MODE -> level == null || !placement.isStated() ? null : modes.capability(level, placement);
            case MODE -> placement.isStated() ? modes.exposure(placement) : null;
            case GRADE -> grade(given, scoring);
            case LAW -> law(given, law);
        };
    }
}
