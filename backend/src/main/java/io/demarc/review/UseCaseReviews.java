package io.demarc.review;

import io.demarc.assessment.Assessments;
import io.demarc.assessment.Factor;
import io.demarc.assessment.Tier;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Overview;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Workflow;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of use cases: who would be asked, and what the outcome permits. */
@Service
@Transactional
class UseCaseReviews {

    private final Catalogue catalogue;
    private final Intake intake;
    private final Overview overview;
    private final Reviews reviews;
    private final Submissions submissions;
    private final Permissions permissions;
    private final Assessments assessments;
    private final Workflow workflow;
    private final EntityManager entities;

    UseCaseReviews(
            Catalogue catalogue,
            Intake intake,
            Overview overview,
            Reviews reviews,
            Submissions submissions,
            Permissions permissions,
            Assessments assessments,
            Workflow workflow,
            EntityManager entities) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.overview = overview;
        this.reviews = reviews;
        this.submissions = submissions;
        this.permissions = permissions;
        this.assessments = assessments;
        this.workflow = workflow;
        this.entities = entities;
    }

    /**
     * Sends a use case as it stands: for the first time, or as the answer to changes that were asked for. What is with its
     * reviewers already stays there.
     *
     * @return the review
     */
    UUID send(UseCaseId id, MemberId by, String note) {
        var open = reviews.findUnderWay("use-case", id.value());
        if (open.isEmpty()) return request(id, by, note);
        var review = open.get();
        if (review.state() == ReviewState.CHANGES_REQUESTED) requestAgain(review.id(), id, by, note);
        return review.id();
    }

    UUID request(UseCaseId id, MemberId by, String note) {
        return requestOn(id, routeOrRefuse(id), by, note);
    }

    UUID requestOn(UseCaseId id, Route route, MemberId by, String note) {
        intake.submit(id, by);
        var review = submissions.request(subject(id), route, by, lastEditor(id, by), note);
        updateStanding(id);
        return review.id();
    }

    void requestAgain(UUID review, UseCaseId id, MemberId by, String note) {
        requestAgainOn(review, id, routeOrRefuse(id), by, note);
    }

    void requestAgainOn(UUID review, UseCaseId id, Route route, MemberId by, String note) {
        intake.submit(id, by);
        submissions.requestAgain(review, route, by, lastEditor(id, by), note);
        updateStanding(id);
    }

    /** Empty while the use case has no tier. */
    @Transactional(readOnly = true)
    Optional<Route> route(UseCaseId id) {
        return tier(id).map(tier -> workflow.route(tier, levels(id)));
    }

    /** Writes what is permitted now into the row that lists read. */
    void updateStanding(UseCaseId id) {
        entities.flush();
        var useCase = catalogue.find(id);
        boolean inUse = useCase.stage() == Stage.LIVE || useCase.stage() == Stage.PILOT;
        boolean prohibited = tier(id).filter(Tier.PROHIBITED::equals).isPresent();
        var permission = permissions.of(subject(id), prohibited, inUse, useCase.requested());
        var end = permissions
                .validUntil(subject(id))
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        overview.standing(id, StandingRule.of(permission).name(), end.orElse(null), permission.isUnderReview());
    }

    static ReviewSubject subject(UseCaseId id) {
        return new ReviewSubject.OfUseCase(id.value());
    }

    private Route routeOrRefuse(UseCaseId id) {
        return route(id).orElseThrow(() -> new ReviewRefusal("not-assessed"));
    }

    private MemberId lastEditor(UseCaseId id, MemberId otherwise) {
        UseCaseFacts useCase = catalogue.find(id);
        return Optional.ofNullable(useCase.editedBy()).orElse(otherwise);
    }

    private Optional<Tier> tier(UseCaseId id) {
        return assessments.tier(id);
    }

    /** The levels of the factors that add stages; one that is not known adds none. */
    private Map<String, Integer> levels(UseCaseId id) {
        var levels = new HashMap<String, Integer>();
        for (Factor factor : Factor.values())
            assessments.level(id, factor).ifPresent(level -> levels.put(factor.name(), level));
        return levels;
    }
}
