package io.demarc.houserules;

import io.demarc.deployment.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * Some kinds of data, and what holds for them in each mode.
 *
 * @param kind {@code class} or {@code personal}: the message that names a level is {@code house-rules.<kind>.<level>}
 * @param levels for which all of it is the same
 * @param cells neighbours that differ, from M1 to M7
 */
record GridRow(String kind, List<Integer> levels, List<Block> cells) {

    /**
     * What holds in some neighbouring modes.
     *
     * @param also the controls that the data above does not need
     * @param facts in words, on which it depends
     * @param changed whether a draft says something else than what is in force
     */
    record Block(
            List<Mode> modes,
            Outcome outcome,
            boolean never,
            List<String> also,
            String facts,
            List<String> rules,
            boolean changed) {

        boolean saysWhat(Block other) {
            return outcome == other.outcome
                    && never == other.never
                    && changed == other.changed
                    && also.equals(other.also)
                    && facts.equals(other.facts)
                    && rules.equals(other.rules);
        }

        Block in(List<Mode> others) {
            return new Block(others, outcome, never, also, facts, rules, changed);
        }
    }

    GridRow with(int level) {
        var all = new ArrayList<>(levels);
        all.add(level);
        return new GridRow(kind, List.copyOf(all), cells);
    }
}
