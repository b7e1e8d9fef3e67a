package io.demarc.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What things were called at the time of an entry; by their first name in entries from before they had any. */
final class NamesThen {

    private record Field(UUID id, String name) {}

    private final Map<UUID, TreeMap<Long, String>> names = new HashMap<>();
    private final Map<Field, TreeMap<Long, String>> fields = new HashMap<>();

    void add(UUID id, String name, long since) {
        names.computeIfAbsent(id, key -> new TreeMap<>()).put(since, name);
    }

    /** What else tells a thing from others of its kind, or was known of it: a field, and what was in it since an entry. */
    void add(UUID id, String field, String value, long since) {
        fields.computeIfAbsent(new Field(id, field), key -> new TreeMap<>()).put(since, value);
    }

    Optional<String> of(UUID id, long entry) {
        return then(names.get(id), entry);
    }

    /** What the field held; by its first value in entries from before it held any. */
    Optional<String> field(UUID id, String field, long entry) {
        return then(fields.get(new Field(id, field)), entry);
    }

    /** Whether the field held something before the entry. */
    boolean had(UUID id, String field, long entry) {
        var known = fields.get(new Field(id, field));
        return known != null && known.lowerKey(entry) != null;
    }

    private static Optional<String> then(@Nullable TreeMap<Long, String> known, long entry) {
        if (known == null) return Optional.empty();
        var then = known.floorEntry(entry);
        return Optional.of((then == null ? known.firstEntry() : then).getValue());
    }
}
