package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.review.policy.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stages with which a round begins: who is asked, who may not decide, and whose approval of before stands. */
class Seating {

    private final Round round;
    private final List<Round> before;
    private final Request request;
    private final Earlier earlier;
    private final Set<MemberId> requesters;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * @param before the rounds of the same review before it
     * @param earlier its approvals stand where their facts are the same
     */
    Seating(Round round, List<Round> before, Request request, Earlier earlier) {
        this.round = round;
        this.before = before;
        this.request = request;
        this.earlier = earlier;
        this.requesters = Stream.concat(before.stream().map(Round::requestedBy), Stream.of(request.requestedBy()))
                .collect(Collectors.toSet());
    }

    /** In the order of the route. */
    List<Stage> stages() {
        var steps = request.route().steps();
        for (int step = 0; step < steps.size(); step++)
            for (Concern concern : steps.get(step)) stages.add(stage(concern, step));
        return stages;
    }

    private Stage stage(Concern concern, int step) {
        Route route = request.route();
        var excluded = Excluded.from(concern, route, request.fourEyes(), requesters, approvedBefore(concern));
        var standing = earlier.on(request.facts(), concern, route).stream()
                .flatMap(stage -> stage.answer().stream())
                .filter(decision -> mayCarryOver(decision, excluded))
                .findFirst();
        return new Stage(
                round,
                concern,
                stages.size(),
                step,
                request.facts().fingerprint(concern, route),
                route.role(concern),
                excluded,
                standing.orElse(null));
    }

    /** When this stage approved last, in this review or in the one before it. */
    private @Nullable Instant approvedBefore(Concern concern) {
        return Stream.concat(before.stream().map(Round::stages).flatMap(Collection::stream), earlier.stages().stream())
                .filter(stage -> stage.concern().equals(concern) && stage.is(Verdict.APPROVE))
                .flatMap(stage -> stage.answer().stream())
                .map(Decision::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Four eyes hold for old approvals too: who approved and then edited the facts has to leave it to somebody else. */
    private boolean mayCarryOver(Decision decision, Excluded excluded) {
        long standing = stages.stream()
                .flatMap(stage -> stage.answer().stream())
                .filter(other -> other.decidedBy().equals(decision.decidedBy()))
                .count();
        return decision.verdict() == Verdict.APPROVE
                && !excluded.contains(decision.decidedBy())
                && request.route().terms().allows(standing + 1);
    }
}
