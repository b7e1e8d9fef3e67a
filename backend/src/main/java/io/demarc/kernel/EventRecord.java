package io.demarc.kernel;

import io.demarc.kernel.DomainEvent.Fact;
import io.demarc.kernel.DomainEvent.Named;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a record declares of itself as an event: its name, its version, and its components that are facts. */
public final class EventRecord {

    /** Looked up once for each record: to do so takes far longer than to read what it says. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents()).map(Part::of).toList();
        }
    };

    private EventRecord() {}

    public static String name(Class<?> event) {
        return named(event).value();
    }

    public static int version(Class<?> event) {
        return named(event).version();
    }

    /** The facts of an event by name, those of records in it included. */
    public static Map<String, Object> facts(Object event) {
        var facts = new LinkedHashMap<String, Object>();
        add(facts, event);
        return Map.copyOf(facts);
    }

    /** The components of the record, and of records in it, that are facts, by the name of the fact. */
    public static Map<String, RecordComponent> declared(Class<?> event) {
        var components = new LinkedHashMap<String, RecordComponent>();
        for (var component : event.getRecordComponents()) {
            if (component.isAnnotationPresent(Fact.class)) components.put(name(component), component);
            else if (component.getType().isRecord()) components.putAll(declared(component.getType()));
        }
        return components;
    }

    private static void add(Map<String, Object> facts, Object record) {
        for (var part : PARTS.get(record.getClass())) {
            var value = part.of(record);
            if (value == null) continue;
            if (part.fact() != null) facts.put(part.fact(), value);
            else if (value instanceof Record inner) add(facts, inner);
        }
    }

    private static String name(RecordComponent component) {
        String name = component.getAnnotation(Fact.class).value();
        return name.isEmpty() ? component.getName() : name;
    }

    private static Named named(Class<?> event) {
        var named = event.getAnnotation(Named.class);
        if (named == null) throw new IllegalStateException(event.getName() + " has no name that the ledger can keep");
        return named;
    }

    /** @param fact the name that the ledger keeps it under; null for what is no fact */
    private record Part(Method accessor, @Nullable String fact) {

        private static Part of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(accessor, component.isAnnotationPresent(Fact.class) ? name(component) : null);
        }

        private @Nullable Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("every component of a record can be read", e);
            }
        }
    }
}
