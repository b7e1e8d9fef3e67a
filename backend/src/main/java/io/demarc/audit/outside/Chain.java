package io.demarc.audit.outside;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A chain that is walked from its first entry on, and compared with what is known of it from elsewhere. */
public final class Chain {

    /** The hash that the first entry names as the one before it. */
    public static final String GENESIS = "0".repeat(64);

    private final String id;
    private final Queue<Anchor> anchors;
    private Place place = Place.BEGINNING;
    private @Nullable String broken;

    /** @param id {@link Checkpoint#PLATFORM}, or the id of an organization, which each of its entries names */
    public Chain(String id, Collection<Anchor> anchors) {
        this.id = id;
        this.anchors = new ArrayDeque<>(anchors.stream()
                .filter(it -> it.entry() > 0)
                .sorted(Comparator.comparingLong(Anchor::entry))
                .toList());
    }

    /** Takes the next entry; after a broken one nothing counts any more. */
    public void add(Link link) {
        if (broken != null) return;
        long next = place.entry() + 1;
        var said = Said.in(link.canonical());
        broken = link.entry() == next ? link.fault(id, place, said) : "entry " + next + " is missing";
        for (var anchor = anchors.peek(); anchor != null && anchor.entry() == link.entry(); anchor = anchors.peek()) {
            if (broken == null && !anchor.hash().equals(link.hash()))
                broken = "entry " + link.entry() + " is another one than " + anchor.source()
                        + " names: the chain was computed anew";
            anchors.remove();
        }
        if (broken != null || said == null) return;
        var at = Objects.requireNonNull(said.at());
        place = new Place(next, link.hash(), at, place.isOrdered() || said.isOrdered());
    }

    /** @param head the entry that is named as the newest one beside the chain, 0 for none */
    public Finding end(long head, String headHash) {
        var missed = anchors.peek();
        if (broken == null && (head != place.entry() || !headHash.equals(place.hash())))
            broken = "the newest entry is not entry " + head + ", which the head names";
        if (broken == null && missed != null)
            broken = "entry %d is missing, which %s names: newer entries were taken away"
                    .formatted(missed.entry(), missed.source());
        return new Finding(place.entry(), Optional.ofNullable(broken));
    }

    /**
     * What a check found.
     *
     * @param entries how many entries hold, counted up to the first broken one
     * @param broken the first entry that does not hold and why, if any
     */
    public record Finding(long entries, Optional<String> broken) {

        /** Of a chain that somebody who should know it does not: it may be another one under its name. */
        Finding unknownTo(String source) {
            return new Finding(
                    entries,
                    Optional.of(broken.orElse(source + " does not know it, so that nothing can be said of its end")));
        }

        /** As it is said of a chain, on one line. */
        public String said(String chain) {
            return broken.map(why -> "%s: broken after %d entries: %s".formatted(chain, entries, why))
                    .orElseGet(() -> "%s: %d entries hold".formatted(chain, entries));
        }
    }
}
