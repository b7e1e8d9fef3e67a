package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.review.policy.Route;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who had a hand in what is sent: its owner, and whoever changed facts of it. With those who asked for the decision, in
 * whichever round, they are refused in the stages that it concerns (§10.1, four eyes).
 */
public record FourEyes(@Nullable MemberId owner, List<Edit> edits) {

    /**
     * Somebody's last change of facts that these reviewers look after.
     *
     * @param concerns empty where it is not known what was changed: then it concerns everybody
     */
    public record Edit(Set<Concern> concerns, MemberId by, Instant at) {

        private boolean isOf(Concern seat, Route route) {
            return concerns.isEmpty() || route.answeringFor(concerns).contains(seat);
        }
    }

    /**
     * Who may not decide in a stage.
     *
     * @param requesters of all rounds of the review
     * @param approved when the stage approved last, whoever changed something before that may decide again; null for never
     */
    Excluded in(Concern seat, Route route, Collection<MemberId> requesters, @Nullable Instant approved) {
        var members = new HashMap<MemberId, Excluded.Why>();
        for (var edit : edits)
            if (edit.isOf(seat, route) && (approved == null || edit.at().isAfter(approved)))
                members.put(edit.by(), Excluded.Why.EDITOR);
        if (owner != null) members.put(owner, Excluded.Why.OWNER);
        for (var requester : requesters) members.put(requester, Excluded.Why.REQUESTER);
        return new Excluded(members);
    }
}
