package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fact that came, went or changed between two snapshots. */
record Difference(@Nullable Fact was, @Nullable Fact is) {

    Fact fact() {
        if (is != null) return is;
        if (was != null) return was;
        throw new IllegalStateException("a difference without a fact");
    }

    String before() {
        return was == null ? "" : was.value();
    }

    String after() {
        return is == null ? "" : is.value();
    }

    /** An unknown fact and one that is not there yet are the same. */
    boolean isReal() {
        return !before().equals(after());
    }

    /** Whether a decision is bound to it; otherwise it is noted only. */
    boolean isMaterial() {
        return !fact().concerns().isEmpty();
    }

    Set<Concern> asks(Route route) {
        return route.answeringFor(fact());
    }
}
