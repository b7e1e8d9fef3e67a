package io.demarc.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the factors.
 *
 * @param missing ids of the answers without which there is no score
 */
record Readings(
        Map<Factor, Reading> byFactor, List<String> missing, List<String> prohibitions, boolean consumerContract) {

    @Nullable
    Reading of(Factor factor) {
        return byFactor.get(factor);
    }

    boolean isOneOf(Factor factor, Set<Integer> levels) {
        Reading reading = of(factor);
        return reading != null && levels.contains(reading.level());
    }

    /** If all that is missing turns out harmless. */
    Readings atBest() {
        return assuming(0, consumerContract);
    }

    /** If all that is missing turns out worst: a mode not stated may hide a consumer contract. */
    Readings atWorst() {
        return assuming(Factor.HIGHEST, consumerContract || missing.contains(Factor.F08.answer()));
    }

    private Readings assuming(int level, boolean consumer) {
        Map<Factor, Reading> all = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) all.put(factor, Reading.answered(level));
        all.putAll(byFactor);
        return new Readings(all, List.of(), prohibitions, consumer);
    }

    static Readings of(Given given, Placement placement, ModeTable modes, AiAct law) {
        Map<Factor, Reading> known = new EnumMap<>(Factor.class);
        Set<String> missing = new TreeSet<>();
        for (Factor factor : Factor.values()) {
            Reading reading = read(factor, given, placement, modes, law);
            if (reading != null) known.put(factor, reading);
            else missing.add(missing(factor, given));
        }
        return new Readings(
                known, List.copyOf(missing), law.prohibitions(given.ticked()), placement.hasConsumerContract());
    }

    /** The capability is capped by the mode: answered without a mode, it is the mode that is missing. */
    private static String missing(Factor factor, Given given) {
        return factor == Factor.F09 && given.level(Factor.F09) != null ? Factor.F08.answer() : factor.answer();
    }

    private static @Nullable Reading read(Factor factor, Given given, Placement placement, ModeTable modes, AiAct law) {
        return switch (factor) {
            case F08 -> placement.isStated() ? modes.exposure(placement) : null;
            case F09 -> {
                Integer level = given.level(factor);
                yield level == null || !placement.isStated() ? null : modes.capability(level, placement);
            }
            case F10 -> given.grade();
            case F11 -> given.ticked().isEmpty() ? null : Reading.derived(law.level(given.ticked()), Basis.LAW);
            case F01, F02, F03, F04, F05, F06, F07 -> {
                Integer level = given.level(factor);
                yield level == null ? null : Reading.answered(level);
            }
        };
    }
}
