package io.demarc.review;

import io.demarc.kernel.MemberId;
import java.util.Collection;
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
