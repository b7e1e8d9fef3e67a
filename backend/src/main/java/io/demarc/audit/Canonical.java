package io.demarc.audit;

import io.demarc.audit.outside.Json;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form that is hashed: keys in order of their code points, no white space, numbers as Java writes
 * integers, everything that need not be escaped left as it is (RFC 8785 for the values that events may carry). A record
 * is written by its components, one of a single component, like an id, as that component alone. What {@link
 * CanonicalTypes} does not know is refused: a text like {@code [Ljava.lang.String;@2af549eb} would be hashed for ever.
 */
final class Canonical {

    /** Looked up once for each record: to do so takes far longer than to read what it says. */
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private Canonical() {}

    static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> object(map);
            case Set<?> set -> array(set.stream().map(Canonical::json).sorted());
            case Collection<?> list -> array(list.stream().map(Canonical::json));
            case Object[] array -> array(Arrays.stream(array).map(Canonical::json));
            case Record record when isSingle(record) -> json(single(record));
            case Record record -> object(components(record));
            case Boolean truth -> truth.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> Json.string(word(value));
        };
    }

    /** A value by itself: words without quotation marks, all else like {@link #json}. */
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Record record when isSingle(record) -> text(single(record));
            case String _, Enum<?> _, UUID _, Instant _, LocalDate _ -> word(value);
            default -> json(value);
        };
    }

    private static String word(Object value) {
        return switch (value) {
            case String text -> text;
            case Enum<?> constant -> constant.name();
            case UUID _, Instant _, LocalDate _ -> value.toString();
            default -> throw new IllegalArgumentException(value.getClass().getName() + " has no canonical form");
        };
    }

    private static String object(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(word(single(key)), value));
        return sorted.entrySet().stream()
                .map(entry -> Json.string(entry.getKey()) + ":" + json(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    private static boolean isSingle(Record record) {
        return ACCESSORS.get(record.getClass()).length == 1;
    }

    /** What an id wraps; anything else as it is. */
    private static Object single(Object value) {
        return value instanceof Record record && isSingle(record)
                ? single(value(ACCESSORS.get(record.getClass())[0], record))
                : value;
    }

    private static Map<String, Object> components(Record record) {
        var values = new TreeMap<String, Object>();
        for (var accessor : ACCESSORS.get(record.getClass())) values.put(accessor.getName(), value(accessor, record));
        return values;
    }

    private static Object value(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every component of a record can be read", e);
        }
    }
}
