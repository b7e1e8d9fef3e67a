package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whose turn it is with what colleagues were asked. */
final class ColleagueSteps {

    private ColleagueSteps() {}

    /** It may be sent without, but it is not answered. */
    static List<NextStep> of(List<Asked> open, Member me) {
        var steps = new ArrayList<NextStep>();
        var whose =
                open.stream().collect(Collectors.partitioningBy(it -> it.whom().equals(me.id())));
        var mine = whose.getOrDefault(true, List.of());
        if (!mine.isEmpty())
            steps.add(NextStep.mine(what(mine), why(mine, me))
                    .leadsTo("/questions/" + mine.getFirst().id(), "next.answer-it"));
        var others = whose.getOrDefault(false, List.of());
        if (!others.isEmpty())
            steps.add(NextStep.of(others.stream().map(Asked::of).distinct().toList(), what(others), why(others, me)));
        return steps;
    }

    private static Words what(List<Asked> open) {
        return Words.of("next.answer-colleague", open.size());
    }

    /** They stand in the order in which they were asked. */
    private static Words why(List<Asked> open, Member me) {
        return Words.of("next.answer-colleague.why", Days.of(open.getFirst().asked(), me), open.size());
    }
}
