package io.demarc.review.subject;

import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.Panel;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of subject that can be reviewed. One bean for each; its facts are those of the modules that know it
 * ({@link io.demarc.kernel.Dossier}).
 */
public interface Reviewable {

    /** As it is stored beside the id, such as {@code use-case}. */
    String kind();

    /** @throws NotFound if there is none */
    Subject find(UUID id);

    /** What the queue shows of it; when that changes, or its name, unit or owner, {@code MaterialChanges} has to know. */
    Summary summary(UUID id);

    /** Whether the member, who sees it, may change it, ask for decisions on it and withdraw what was asked. */
    boolean mayEdit(UUID id, Member me);

    /** Counts its changes: a form about it carries the number that it was filled from. */
    int version(UUID id);

    /** Of its own page, such as {@code /use-cases/…}. */
    String path(UUID id);

    /** Of the page on which it is changed. */
    default String editPath(UUID id) {
        return path(id);
    }

    /** How it is now, beside what is to be decided. */
    default List<Panel> panels(UUID id, Member me) {
        return List.of();
    }

    /**
     * Draws its detail: two cells of the queue's table, the line and where it runs.
     *
     * @param detail as {@link #summary} gave it, not empty
     * @return a template with a fragment {@code cells(content)}
     */
    default Optional<Panel> detail(String detail) {
        return Optional.empty();
    }

    /** The same in a file: where it runs. */
    default Placed placed(String detail) {
        return Placed.NOWHERE;
    }

    /**
     * How many layers of its boundary are open now; an approval of High or Critical says why they may stay so. Null where nobody
     * can say, and for what has no layers.
     */
    default @Nullable Integer openLayers(UUID id) {
        return null;
    }

    /** Whether it was sent because somebody was not sure about a prohibition, so that Legal says which it is. */
    default boolean isHeld(Snapshot sent) {
        return false;
    }

    /** What a reviewer has to know first, as it was sent. */
    default Brief brief(UUID id, Snapshot sent) {
        return Brief.NOTHING;
    }

    /** What its page says beside the facts, to be kept with what is sent; null for a kind that says nothing. */
    default @Nullable SentWords told(UUID id) {
        return null;
    }

    /** Draws the line that was kept, with a fragment {@code line(content)}; empty where it cannot be read any more. */
    default Optional<Panel> line(String outline) {
        return Optional.empty();
    }

    /** Who does what next about it, with a fragment {@code panel(content)}; empty for a kind that says nothing of it. */
    default Optional<Panel> next(UUID id, Member me) {
        return Optional.empty();
    }

    /** Whose latest approval a review of it is read with: who approved that is not asked again about what is the same. */
    default ReviewSubject renews(UUID id) {
        return ReviewSubject.of(kind(), id);
    }

    /** Locks the subject before anything else: until the transaction ends its facts stay as they are. */
    void lock(UUID id);

    /** Who has to agree to it as it is now; empty while that cannot be said. */
    Optional<Route> route(UUID id);

    /** Refuses what is not ready to be sent, with what is missing. */
    void requireComplete(UUID id);

    /** Notes that the member asks for a decision on it as it is now; refuses who may not. */
    void submitted(UUID id, Member me);

    /** Who had a hand in it, so that somebody else decides. */
    FourEyes fourEyes(UUID id);

    /** The same, to look at: it is not locked, and may be another in a moment. */
    default FourEyes handsIn(UUID id) {
        return fourEyes(id);
    }

    /**
     * Somebody took a step in its review, or its approval ended: what is permitted may be something else now. The subject is
     * locked.
     */
    void reviewChanged(UUID id, History now);
}
