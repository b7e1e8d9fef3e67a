package io.demarc.audit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The types whose values {@link Canonical} can write, known before there is a value. */
final class CanonicalTypes {

    private static final Set<Class<?>> SIMPLE = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigDecimal.class,
            UUID.class,
            Instant.class,
            LocalDate.class);

    private CanonicalTypes() {}

    static boolean include(Type type) {
        return switch (type) {
            case ParameterizedType of ->
                include(of.getRawType())
                        && Arrays.stream(of.getActualTypeArguments()).allMatch(CanonicalTypes::include);
            case Class<?> array
            when array.isArray() && !array.componentType().isPrimitive() -> include(array.componentType());
            case Class<?> record
            when record.isRecord() ->
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .allMatch(CanonicalTypes::include);
            case Class<?> one ->
                one.isEnum()
                        || SIMPLE.contains(one)
                        || Map.class.isAssignableFrom(one)
                        || Collection.class.isAssignableFrom(one);
            default -> false;
        };
    }
}
