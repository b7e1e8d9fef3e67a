package io.demarc.audit;

import io.demarc.kernel.Fingerprint;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entity as the ledger writes them: an embeddable by its own fields, another entity by its id. What
 * belongs to the entity but lies in a table of its own has a history of its own.
 */
final class EntityFields {

    /**
     * What nothing is decided by: bookkeeping, who stated what as the entry of it says anyway, and what an organization typed
     * about a person.
     */
    private static final Set<String> IGNORED =
            Set.of("tenant", "version", "knownAs", "address", "kept", "statedBy", "statedAt");

    /** What follows from other rows, and is found again when they change. */
    private static final Set<String> FOUND = Set.of(
            "LegRow.operatorId",
            "LegRow.developerId",
            "LegRow.hostingId",
            "Occurrence.reached",
            "Occurrence.reachedId",
            "Occurrence.spread");

    /** Each change of these writes the whole of them again, and they grow: written by a digest, where that is shorter. */
    private static final Set<String> GROWING = Set.of(
            "UseCase.editors", "NextPlan.content", "NextPlan.editors", "Review.strengthened", "Approval.strengthened");

    private static final String DIGEST = "sha-256 ";

    /** As long as a digest, in characters. */
    private static final int LONGEST = 72;

    private final String entity;
    private final List<Field> fields = new ArrayList<>();
    private final PersistenceUnitUtil persistence;

    /** Fails for a field that could not be written, before there is a value to write. */
    EntityFields(EntityPersister entity, PersistenceUnitUtil persistence) {
        String name = entity.getEntityName();
        this.entity = name.substring(name.lastIndexOf('.') + 1);
        this.persistence = persistence;
        add("", entity.getPropertyNames(), entity.getPropertyTypes(), state -> state);
        fields.removeIf(field -> IGNORED.contains(field.path()) || FOUND.contains(this.entity + "." + field.path()));
        for (Field field : fields) {
            var type = field.type().getReturnedClass();
            if (!(field.type() instanceof EntityType) && !CanonicalTypes.include(type))
                throw unknown(field, type, null);
        }
    }

    /** @param path like {@code terms.months} */
    private record Field(String path, Type type, int at, State state) {

        @Nullable
        Object value(@Nullable Object[] entity) {
            var values = state.of(entity);
            return values == null ? null : values[at];
        }
    }

    /** The values of an entity or of an embeddable in it; null where there is no embeddable. */
    private interface State {
        @Nullable
        Object @Nullable [] of(@Nullable Object[] entity);
    }

    String entity() {
        return entity;
    }

    List<String> names() {
        return fields.stream().map(Field::path).toList();
    }

    /** By path, in the order of the entity; nothing for a field without a value. */
    Map<String, String> texts(@Nullable Object @Nullable [] state) {
        var texts = new LinkedHashMap<String, String>();
        if (state == null) return texts;
        for (Field field : fields) {
            var value = field.value(state);
            if (value != null) texts.put(field.path(), text(field, value));
        }
        return texts;
    }

    /** Whether two texts of a field say the same: it may have been written whole, or by its digest, by another version. */
    boolean isSame(String field, @Nullable String one, @Nullable String other) {
        if (Objects.equals(one, other)) return true;
        return one != null && other != null && grows(field) && digest(one).equals(digest(other));
    }

    private boolean grows(String field) {
        return GROWING.contains(entity + "." + field);
    }

    /** A text that begins as a digest is one: these values are JSON. */
    private static String digest(String text) {
        return text.startsWith(DIGEST) ? text : DIGEST + Fingerprint.of(text).hex();
    }

    private void add(String path, String[] names, Type[] types, State state) {
        for (int i = 0; i < names.length; i++) {
            var field = new Field(path + names[i], types[i], i, state);
            if (types[i] instanceof ComponentType embeddable)
                add(field.path() + ".", embeddable.getPropertyNames(), embeddable.getSubtypes(), entity -> {
                    var value = field.value(entity);
                    return value == null ? null : embeddable.getPropertyValues(value);
                });
            else if (!isElsewhere(types[i])) fields.add(field);
        }
    }

    private static boolean isElsewhere(Type type) {
        return type.isCollectionType() || type instanceof EntityType other && other.isOneToOne();
    }

    private String text(Field field, Object value) {
        var known = field.type() instanceof EntityType ? persistence.getIdentifier(value) : value;
        try {
            var text = String.valueOf(Canonical.text(known));
            return text.length() > LONGEST && grows(field.path()) ? digest(text) : text;
        } catch (IllegalArgumentException e) {
            throw unknown(field, value.getClass(), e);
        }
    }

    private IllegalStateException unknown(Field field, Class<?> type, @Nullable IllegalArgumentException cause) {
        return new IllegalStateException(
                "the ledger cannot write " + entity + "." + field.path() + ", a " + type.getName(), cause);
    }
}
