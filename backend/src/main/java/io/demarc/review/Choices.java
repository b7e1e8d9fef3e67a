package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.review.ReviewPage.Choice;
import io.demarc.review.subject.ReviewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody may decide in a review, and each reason why not. */
@Component
class Choices {

    private final ReviewAccess access;

    Choices(ReviewAccess access) {
        this.access = access;
    }

    /**
     * @param mine the concerns that are theirs
     * @param table who may decide where
     * @param open how many layers are open
     */
    List<Choice> of(Review review, MemberId me, Set<Concern> mine, Deciders.Table table, int open) {
        return review.round().stages().stream()
                .filter(Stage::isWaiting)
                .filter(_ -> review.isUnderWay())
                .filter(stage -> mine.contains(stage.concern()))
                .map(stage -> choice(review, stage, me, table.of(stage.concern()), open))
                .toList();
    }

    private Choice choice(Review review, Stage stage, MemberId me, Deciders.Seat seat, int open) {
        var reject = attempt(review, stage, Verdict.REJECT, me);
        var broken = new ArrayList<>(broken(review, reject));
        if (broken.isEmpty() && access.isTakenOver(review, me)) broken.add("refusal.not-the-owner");
        if (broken.isEmpty() && seat.barred().contains(me)) broken.add("refusal.not-empowered-by-them");
        boolean approvable = broken.isEmpty()
                && broken(review, attempt(review, stage, Verdict.APPROVE, me)).isEmpty();
        return new Choice(
                stage.concern(),
                review.state() == ReviewState.OPEN ? stage.due() : null,
                broken,
                approvable,
                review.closed(stage.concern()),
                Accepted.isAskedFor(review.round().tier(), Verdict.APPROVE, open));
    }

    private static Attempt attempt(Review review, Stage stage, Verdict verdict, MemberId me) {
        return new Attempt(review.round().number(), stage.concern(), verdict, "to come", me);
    }

    private static List<String> broken(Review review, Attempt attempt) {
        return DecisionRule.broken(review, attempt).stream()
                .map(rule -> "refusal." + rule.key())
                .toList();
    }
}
