package io.demarc.vendors.assurance;

import io.demarc.evidence.Proving;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was answered about an offering, and what there is to show for it.
 *
 * @param rules the version of the questions that was answered
 * @param levels by question, as they were said
 * @param proofs by question, also those that have ended
 */
record Assessed(
        Assurance rules,
        Assurance.QuestionSet set,
        LocalDate givenOn,
        Map<String, Integer> levels,
        Map<String, List<Proving>> proofs) {

    Graded on(LocalDate day) {
        var counted = new HashMap<String, Integer>();
        levels.forEach((question, level) ->
                counted.put(question, new Answered(level, proof(question, day)).counted(rules.unproven())));
        var shown = new HashMap<>(proofs);
        shown.keySet().retainAll(levels.keySet());
        return new Graded(rules, rules.marks(set, counted), givenOn, shown);
    }

    Proof proof(String question, LocalDate day) {
        var all = proofs.getOrDefault(question, List.of());
        if (all.isEmpty()) return Proof.NONE;
        return all.stream().anyMatch(it -> it.holdsOn(day)) ? Proof.HOLDS : Proof.ENDED;
    }

    /** The next day on which evidence of an answer ends, so that something else may count from the day after. */
    Optional<LocalDate> nextEnd(LocalDate day) {
        return proofs.values().stream()
                .flatMap(List::stream)
                .map(Proving::holdsUntil)
                .filter(Objects::nonNull)
                .filter(it -> !it.isBefore(day))
                .min(LocalDate::compareTo);
    }
}
