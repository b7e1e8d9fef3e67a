package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** An event with the changes that it tells: those of its subject, and with the first event all that no other tells. */
record Told(DomainEvent event, List<Change> changes) {

    static List<Told> of(List<DomainEvent> events, List<Change> changes) {
        var told = new ArrayList<Told>();
        var bySubject = new HashMap<UUID, Told>();
        for (var event : events) {
            var one = new Told(event, new ArrayList<>());
            told.add(one);
            bySubject.putIfAbsent(event.subject().id(), one);
        }
        for (var change : changes)
            bySubject.getOrDefault(change.entityId(), told.getFirst()).changes().add(change);
        return told;
    }
}
