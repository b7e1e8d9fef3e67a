package io.demarc.review.snapshot;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.review.policy.Route;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fact that came, went or changed between two snapshots. */
public record Difference(@Nullable Fact was, @Nullable Fact is) {

    public Fact fact() {
        if (is != null) return is;
        if (was != null) return was;
        throw new IllegalStateException("a difference without a fact");
    }

    public String before() {
        return was == null ? "" : was.value();
    }

    public String after() {
        return is == null ? "" : is.value();
    }

    /** An unknown fact and one that is not there yet are the same. */
    boolean isReal() {
        return !before().equals(after());
    }

    /** Whether a decision is bound to it; otherwise it is noted only. */
    public boolean isMaterial() {
        return !fact().concerns().isEmpty();
    }

    public Set<Concern> asks(Route route) {
        return route.answeringFor(fact());
    }
}
