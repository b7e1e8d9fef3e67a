package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.review.subject.Reviewables;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may take part in a review. What they may not see is not found. */
@Component
class ReviewAccess {

    private final Reviewables subjects;
    private final Members members;

    ReviewAccess(Reviewables subjects, Members members) {
        this.subjects = subjects;
        this.members = members;
    }

    /** The stage has to be theirs, and their power must not come from somebody who may not decide in it. */
    void requireDecision(Review review, Attempt attempt, Member me) {
        var unit = subjects.visible(review.subject(), me).unit();
        if (!me.id().equals(attempt.by())
                || !me.may(Capability.DECIDE_REVIEWS, unit)
                || !me.roles(unit).contains(stage(review, attempt).role()))
            throw new AccessDeniedException("not a stage of this member's");
        if (review.isUnderWay() && isTakenOver(review, me.id())) throw new ReviewRefusal("not-the-owner");
        if (isEmpoweredByExcluded(review, attempt)) throw new ReviewRefusal("not-empowered-by-them");
    }

    void requireEditing(Review review, Member me) {
        subjects.visible(review.subject(), me);
        if (subjects.mayEdit(review.subject(), me)) return;
        // What is retired is changed by nobody, and its review has ended with it.
        if (!review.isUnderWay()) throw new ReviewRefusal("review-ended");
        throw new AccessDeniedException("neither owner nor editor");
    }

    /** Whether they own it by now: what nobody owned when it was sent may have been taken over since. */
    boolean isTakenOver(Review review, MemberId member) {
        return member.equals(subjects.find(review.subject()).owner());
    }

    /** Whether they got the deciding role, or their way in, from somebody excluded since the review began. */
    boolean isEmpoweredByExcluded(Review review, Attempt attempt) {
        var from = members.empoweredBy(attempt.by(), stage(review, attempt).role(), review.openedAt());
        return stage(review, attempt).excluded().containsAny(from)
                || from.stream().anyMatch(member -> isTakenOver(review, member));
    }

    private static Stage stage(Review review, Attempt attempt) {
        return review.round().stage(attempt.stage()).orElseThrow(NotFound::new);
    }
}
