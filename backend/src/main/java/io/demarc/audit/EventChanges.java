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

    /**
     * Whose subject the row is, then who names it, then who names what it refers to; then whose module's it is, if that tells
     * of its subject or of one alone, and then whoever tells of what it refers to. The first of each.
     */
    private static Optional<EventChanges> owner(Seen seen, List<EventChanges> events) {
        var module = events.stream()
                .map(EventChanges::event)
                .filter(it -> module(it.getClass()).equals(seen.module()))
                .toList();
        boolean tellsOfOne =
                module.stream().map(it -> it.subject().id()).distinct().count() == 1;
        return Stream.<Predicate<DomainEvent>>of(
                        it -> it.subject().id().equals(seen.change().entityId()),
                        it -> facts(it).anyMatch(seen.change().entityId()::equals),
                        it -> isAbout(it, seen) && names(it, seen),
                        it -> isAbout(it, seen) && module.contains(it),
                        it -> tellsOfOne && module.contains(it),
                        it -> isAbout(it, seen))
                .flatMap(holds ->
                        events.stream().filter(it -> holds.test(it.event())).limit(1))
                .findFirst();
    }

    private static boolean isAbout(DomainEvent event, Seen seen) {
        return seen.row().contains(event.subject().id().toString());
    }

    private static boolean names(DomainEvent event, Seen seen) {
        return facts(event)
                .anyMatch(it -> it instanceof String text && seen.row().contains(text));
    }

    private static Stream<?> facts(DomainEvent event) {
        return event.facts().values().stream()
                .flatMap(it -> it instanceof List<?> several ? several.stream() : Stream.of(it));
    }

    /** The part of a class's package after the portal's own: {@code review} of {@code io.demarc.review.Decision}. */
    static String module(Class<?> type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length < 3 ? "" : parts[2];
    }
}
