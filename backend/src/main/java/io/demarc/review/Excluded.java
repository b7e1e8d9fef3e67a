package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.review.policy.Route;
import io.demarc.review.subject.FourEyes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may not decide in a stage, and why: somebody else has to look at what they had a hand in. */
record Excluded(Map<MemberId, Why> members) {

    static final Excluded NOBODY = new Excluded(Map.of());

    enum Why {
        OWNER,
        REQUESTER,
        EDITOR
    }

    Excluded {
        members = Map.copyOf(members);
    }

    /**
     * Who may not decide in a stage.
     *
     * @param requesters of all rounds of the review
     * @param approved when the stage approved last, whoever changed something before that may decide again; null for never
     */
    static Excluded from(
            Concern seat, Route route, FourEyes hands, Collection<MemberId> requesters, @Nullable Instant approved) {
        var members = new HashMap<MemberId, Why>();
        for (var edit : hands.edits())
            if (isOf(edit, seat, route) && (approved == null || edit.at().isAfter(approved)))
                members.put(edit.by(), Why.EDITOR);
        if (hands.owner() != null) members.put(hands.owner(), Why.OWNER);
        for (var requester : requesters) members.put(requester, Why.REQUESTER);
        return new Excluded(members);
    }

    private static boolean isOf(FourEyes.Edit edit, Concern seat, Route route) {
        return edit.concerns().isEmpty() || route.answeringFor(edit.concerns()).contains(seat);
    }

    @Nullable
    Why why(MemberId member) {
        return members.get(member);
    }

    boolean contains(MemberId member) {
        return members.containsKey(member);
    }

    boolean containsAny(Collection<MemberId> some) {
        return some.stream().anyMatch(members::containsKey);
    }

    Set<MemberId> all() {
        return members.keySet();
    }
}
