package io.demarc;

import io.demarc.identity.PlatformEvent;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.DomainEvent.Fact;
import io.demarc.kernel.EventRecord;
import io.demarc.kernel.Fingerprint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the portal publishes, as its sealed interfaces say it. */
final class EventCatalogue {

    private static final String ABOUT = """
            {
              "about": "Made from the code by EventCatalogueTests. A fact whose type ends in ? may be left out.",
              "events": [
            """ + "    ";

    private EventCatalogue() {}

    /**
     * A kind of event.
     *
     * @param subject the kind of what it happens to; {@code platform} for what belongs to no organization
     * @param facts their types by name; one that ends in a question mark may be left out
     */
    record Line(String name, String module, int version, String subject, Map<String, String> facts) {

        private static Line of(Class<?> event) {
            var facts = new LinkedHashMap<String, String>();
            EventRecord.declared(event).forEach((name, component) -> facts.put(name, type(component)));
            return new Line(
                    EventRecord.name(event),
                    EventCatalogue.module(event),
                    EventRecord.version(event),
                    EventCatalogue.subject(event),
                    facts);
        }

        private String json() {
            return facts.entrySet().stream()
                    .map(fact -> "\"%s\": \"%s\"".formatted(fact.getKey(), fact.getValue()))
                    .collect(Collectors.joining(
                            ", ",
                            "{\"name\": \"%s\", \"module\": \"%s\", \"version\": %d, \"subject\": \"%s\", \"facts\": {"
                                    .formatted(name, module, version, subject),
                            "}}"));
        }
    }

    static List<Line> lines() {
        return events().stream()
                .map(Line::of)
                .sorted(Comparator.comparing(Line::module)
                        .thenComparing(Line::subject)
                        .thenComparing(Line::name))
                .toList();
    }

    static String json() {
        return lines().stream().map(Line::json).collect(Collectors.joining(",\n    ", ABOUT, "\n  ]\n}\n"));
    }

    /** Every class in the modules that is an event. */
    static List<Class<?>> events() {
        var found = new ArrayList<Class<?>>();
        ProductionCode.CLASSES.forEach(one -> {
            if (!one.isInterface()
                    && (one.isAssignableTo(DomainEvent.class) || one.isAssignableTo(PlatformEvent.class)))
                found.add(one.reflect());
        });
        return found;
    }

    private static String module(Class<?> event) {
        return event.getPackageName().split("\\.")[2];
    }

    private static String subject(Class<?> event) {
        return DomainEvent.class.isAssignableFrom(event)
                ? ((DomainEvent) sample(event)).subject().kind()
                : "platform";
    }

    /** An instance with ids and without facts: its subject rests on nothing else. */
    private static Object sample(Class<?> record) {
        try {
            var components = record.getRecordComponents();
            var constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(EventCatalogue::sample).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName(), e);
        }
    }

    private static @Nullable Object sample(RecordComponent component) {
        var type = component.getType();
        if (type == int.class) return 0;
        if (type == long.class) return 0L;
        if (type == boolean.class) return false;
        if (component.isAnnotationPresent(Fact.class)) return null;
        if (type == UUID.class) return new UUID(0, 0);
        return type.isRecord() ? sample(type) : null;
    }

    private static String type(RecordComponent fact) {
        return type(fact.getGenericType()) + (fact.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String type(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> "list of " + type(list.getActualTypeArguments()[0]);
            case Class<?> one when one == String.class -> "text";
            case Class<?> one when one == boolean.class -> "boolean";
            case Class<?> one when one == int.class || one == long.class -> "number";
            case Class<?> one when one == UUID.class -> "id";
            case Class<?> one when one == LocalDate.class -> "day";
            case Class<?> one when one == Instant.class -> "moment";
            case Class<?> one when one == Fingerprint.class -> "SHA-256";
            case Class<?> one
            when one.isEnum() ->
                Arrays.stream(one.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.joining(" | "));
            case Class<?> one
            when one.isRecord() && one.getRecordComponents().length == 1 ->
                one.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            default -> throw new IllegalStateException("the catalogue has no word for " + type);
        };
    }
}
