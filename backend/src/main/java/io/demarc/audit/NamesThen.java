package io.demarc.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What things were called at the time of an entry; by their first name in entries from before they had any. */
final class NamesThen {

    private final Map<UUID, TreeMap<Long, String>> names = new HashMap<>();

    void add(UUID id, String name, long since) {
        names.computeIfAbsent(id, key -> new TreeMap<>()).put(since, name);
    }

    Optional<String> of(UUID id, long entry) {
        var known = names.get(id);
        if (known == null) return Optional.empty();
        var then = known.floorEntry(entry);
        return Optional.of((then == null ? known.firstEntry() : then).getValue());
    }
}
