package io.demarc.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What things were called at the time of an entry; by their first name in entries from before they had any. */
final class NamesThen {

    private final Map<UUID, TreeMap<Long, String>> names = new HashMap<>();
    private final Map<UUID, TreeMap<Long, String>> mappings = new HashMap<>();

    void add(UUID id, String name, long since) {
        names.computeIfAbsent(id, key -> new TreeMap<>()).put(since, name);
    }

    /** @param mapping what the columns of an import meant, as it is kept */
    void addMapping(UUID id, String mapping, long since) {
        mappings.computeIfAbsent(id, key -> new TreeMap<>()).put(since, mapping);
    }

    Optional<String> of(UUID id, long entry) {
        return then(names.get(id), entry);
    }

    Optional<String> mapping(UUID id, long entry) {
        return then(mappings.get(id), entry);
    }

    private static Optional<String> then(@Nullable TreeMap<Long, String> known, long entry) {
        if (known == null) return Optional.empty();
        var then = known.floorEntry(entry);
        return Optional.of((then == null ? known.firstEntry() : then).getValue());
    }
}
