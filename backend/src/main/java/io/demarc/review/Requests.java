package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.NotFound;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for decisions on use cases and takes them, for callers that are no pages. The rules are those of the pages: four
 * eyes, the order of the stages, reasons where somebody is stopped; what breaks one is refused.
 */
@Service
@Transactional
public class Requests {

    private final ReviewDesk desk;
    private final Reviews reviews;

    Requests(ReviewDesk desk, Reviews reviews) {
        this.desk = desk;
        this.reviews = reviews;
    }

    /** @return the id of the review that begins with it */
    public UUID submit(UseCaseId useCase, Member me, String note) {
        return desk.request(UseCaseReviews.subject(useCase), me, note);
    }

    /** The stages that wait for a decision now; none when the review is over or changes were asked for. */
    @Transactional(readOnly = true)
    public Set<Concern> waiting(UUID review) {
        var it = reviews.findById(review).orElseThrow(NotFound::new);
        return it.state() != ReviewState.OPEN
                ? Set.of()
                : it.round().stages().stream()
                        .filter(Stage::isWaiting)
                        .map(Stage::concern)
                        .collect(Collectors.toSet());
    }

    /** Whose turn a stage of it is. */
    @Transactional(readOnly = true)
    public Role role(UUID review, Concern stage) {
        return reviews.findById(review).orElseThrow(NotFound::new).stage(stage).role();
    }

    /** Decides on the facts of the round that is open now. */
    public void decide(UUID review, Concern stage, Verdict verdict, String reason, Member me) {
        int round = reviews.findById(review).orElseThrow(NotFound::new).round().number();
        desk.decide(review, new Attempt(round, stage, verdict, reason, me.id()), me);
    }
}
