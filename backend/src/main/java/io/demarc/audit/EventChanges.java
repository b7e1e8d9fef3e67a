package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An event with the changes that belong to it. */
record EventChanges(DomainEvent event, List<Change> changes) {

    /**
     * A change, and what is known of the row that it happened to.
     *
     * @param module of its entity
     * @param row all values of the row, in texts
     */
    record Seen(Change change, String module, Collection<String> row) {}

    static List<EventChanges> of(List<DomainEvent> events, List<Seen> changes) {
        var paired = events.stream()
                .map(it -> new EventChanges(it, new ArrayList<>()))
                .toList();
        for (var seen : changes)
            owner(seen, paired).orElse(paired.getFirst()).changes().add(seen.change());
        return paired;
    }

    /** Whose subject it is, whose module's, then who names it, and then whose subject it names; the first of each. */
    private static Optional<EventChanges> owner(Seen seen, List<EventChanges> events) {
        return Stream.<Predicate<DomainEvent>>of(
                        it -> it.subject().id().equals(seen.change().entityId()),
                        it -> module(it.getClass()).equals(seen.module()),
                        it -> names(it, seen) && isAbout(it, seen),
                        it -> isAbout(it, seen))
                .flatMap(holds ->
                        events.stream().filter(it -> holds.test(it.event())).limit(1))
                .findFirst();
    }

    private static boolean isAbout(DomainEvent event, Seen seen) {
        return seen.row().contains(event.subject().id().toString());
    }

    private static boolean names(DomainEvent event, Seen seen) {
        return event.facts().values().stream()
                .flatMap(it -> it instanceof List<?> several ? several.stream() : Stream.of(it))
                .anyMatch(it -> it instanceof String text && seen.row().contains(text));
    }

    /** The part of a class's package after the portal's own: {@code review} of {@code io.demarc.review.Decision}. */
    static String module(Class<?> type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length < 3 ? "" : parts[2];
    }
}
