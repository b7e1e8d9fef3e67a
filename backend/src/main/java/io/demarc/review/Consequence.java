package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import java.util.List;

/**
 * What a decision would lead to, from the rules by which it will; nothing is decided.
 *
 * @param goOn stages that are asked already, and may be decided all the same
 * @param opens stages that are asked with it
 * @param later stages that are not asked yet
 */
record Consequence(
        Verdict verdict, Round.Outcome outcome, List<Concern> goOn, List<Concern> opens, List<Concern> later) {

    static Consequence of(Round round, Concern decided, Verdict verdict) {
        var outcome = round.outcome(decided, verdict);
        if (outcome == Round.Outcome.APPROVED || outcome == Round.Outcome.REJECTED)
            return new Consequence(verdict, outcome, List.of(), List.of(), List.of());
        var left = round.stages().stream()
                .filter(stage -> !stage.isDecided() && !stage.concern().equals(decided))
                .toList();
        var goOn = left.stream().filter(Stage::isWaiting).toList();
        // Nobody new is asked while changes are.
        var opens = outcome == Round.Outcome.UNDECIDED
                ? Round.first(left).stream().filter(stage -> !stage.isWaiting()).toList()
                : List.<Stage>of();
        return new Consequence(
                verdict,
                outcome,
                concerns(goOn),
                concerns(opens),
                concerns(left.stream()
                        .filter(stage -> !goOn.contains(stage) && !opens.contains(stage))
                        .toList()));
    }

    private static List<Concern> concerns(List<Stage> stages) {
        return stages.stream().map(Stage::concern).toList();
    }
}
