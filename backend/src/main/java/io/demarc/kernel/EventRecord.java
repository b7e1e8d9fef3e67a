package io.demarc.kernel;

import io.demarc.kernel.DomainEvent.Fact;
import io.demarc.kernel.DomainEvent.Named;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a record declares of itself as an event: its name, its version, and its components that are facts. */
public final class EventRecord {

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
        for (var component : record.getClass().getRecordComponents()) {
            var value = value(component, record);
            if (value == null) continue;
            if (component.isAnnotationPresent(Fact.class)) facts.put(name(component), value);
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

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every component of a record can be read", e);
        }
    }
}
