package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** An event with the changes that belong to it: those of its subject, and with the first event all that no other has. */
record EventChanges(DomainEvent event, List<Change> changes) {

    static List<EventChanges> of(List<DomainEvent> events, List<Change> changes) {
        var paired = new ArrayList<EventChanges>();
        var bySubject = new HashMap<UUID, EventChanges>();
        for (var event : events) {
            var one = new EventChanges(event, new ArrayList<>());
            paired.add(one);
            bySubject.putIfAbsent(event.subject().id(), one);
        }
        for (var change : changes)
            bySubject
                    .getOrDefault(change.entityId(), paired.getFirst())
                    .changes()
                    .add(change);
        return paired;
    }
}
