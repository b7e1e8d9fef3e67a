package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request and the answers to it, on one snapshot of the facts. Asking again opens another round. */
class Round {

    private int number;
    private Request request;
    private List<Stage> stages = new ArrayList<>();

    /** @param earlier stages whose approvals stand here if their facts are the same */
    Round(int number, Request request, List<Stage> earlier) {
        this.number = number;
        this.request = request;
        var steps = request.route().steps();
        for (int step = 0; step < steps.size(); step++)
            for (Concern concern : steps.get(step)) stages.add(stage(concern, step, earlier));
        openNext(request.at());
    }

    private Stage stage(Concern concern, int step, List<Stage> earlier) {
        var fingerprint = request.facts().fingerprint(concern, request.route());
        var standing = earlier.stream()
                .filter(stage -> stage.concern() == concern)
                .filter(stage -> stage.fingerprint().equals(fingerprint))
                .flatMap(stage -> stage.answer().stream())
                .filter(this::mayStand)
                .findFirst();
        return new Stage(concern, step, fingerprint, standing.orElse(null));
    }

    /** Four eyes hold for old approvals too: who approved and then edited the facts has to leave it to somebody else. */
    private boolean mayStand(Decision decision) {
        return decision.verdict() == Verdict.APPROVE
                && !request.isOf(decision.decidedBy())
                && terms().allows(stagesOf(decision.decidedBy()) + 1);
    }

    /** Opens the first step that is not decided; the later ones wait for it. */
    void openNext(Instant at) {
        stages.stream()
                .filter(stage -> !stage.isDecided())
                .mapToInt(Stage::step)
                .min()
                .ifPresent(step -> stages.stream()
                        .filter(stage -> stage.step() == step)
                        .forEach(stage -> stage.open(terms(), at)));
    }

    /** The rule of §10.1, as far as it is decided. */
    Outcome outcome() {
        if (any(Verdict.REJECT)) return Outcome.REJECTED;
        if (any(Verdict.ASK_FOR_CHANGES)) return Outcome.CHANGES_REQUESTED;
        return stages.stream().allMatch(stage -> stage.is(Verdict.APPROVE)) ? Outcome.APPROVED : Outcome.UNDECIDED;
    }

    private boolean any(Verdict verdict) {
        return stages.stream().anyMatch(stage -> stage.is(verdict));
    }

    Optional<Stage> stage(Concern concern) {
        return stages.stream().filter(stage -> stage.concern() == concern).findFirst();
    }

    /** How many stages this member has decided here, standing approvals included. */
    long stagesOf(MemberId member) {
        return stages.stream()
                .flatMap(stage -> stage.answer().stream())
                .filter(decision -> decision.decidedBy().equals(member))
                .count();
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    int number() {
        return number;
    }

    Request request() {
        return request;
    }

    Terms terms() {
        return request.route().terms();
    }

    enum Outcome {
        UNDECIDED,
        CHANGES_REQUESTED,
        APPROVED,
        REJECTED
    }
}
