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

    /** As people say it, on the day of the earlier snapshot. */
    public String before() {
        return was == null ? "" : said(was);
    }

    /** As people say it, on the day of the later snapshot. */
    public String after() {
        return is == null ? "" : said(is);
    }

    /** Words are kept as they were joined; on a page no line begins with the dot between two of them. */
    private static String said(Fact fact) {
        return fact.said().replace(" · ", "\u00a0· ");
    }

    /** An unknown fact and one that is not there yet are the same; what is called otherwise now differs, if only in words. */
    boolean isReal() {
        return isOfValue() || !before().equals(after());
    }

    /**
     * Whether it changes what a decision is bound to; otherwise it is noted only, as another name for the same is, or a gap that
     * was closed.
     */
    public boolean isMaterial() {
        return isOfValue() && !fact().concerns().isEmpty() && !isStrengthening();
    }

    /** Whether it has become worse without anybody's doing. */
    public boolean isWorsening() {
        return isMaterial() && is != null && Worse.isAbout(is);
    }

    /** Whether what was decided on holds no more by it, instead of having to be decided again. */
    public boolean suspends() {
        return isWorsening() && Worse.suspends(fact());
    }

    /** Whether it only names what nobody had named. */
    public boolean isStrengthening() {
        return !closed().isEmpty();
    }

    public Set<Gap> closed() {
        return isOfValue() ? Gap.closed(was, is) : Set.of();
    }

    public Set<Concern> asks(Route route) {
        return isOfValue() ? route.answeringFor(fact()) : Set.of();
    }

    boolean isOfValue() {
        return !value(was).equals(value(is));
    }

    private static String value(@Nullable Fact fact) {
        return fact == null ? "" : fact.value();
    }
}
