package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
        var owners = new Owners(events);
        for (var seen : changes) paired.get(owners.of(seen)).changes().add(seen.change());
        return paired;
    }

    /** The part of a class's package after the portal's own: {@code review} of {@code io.demarc.review.Decision}. */
    static String module(Class<?> type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length < 3 ? "" : parts[2];
    }
}
