package io.demarc.listing;

import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** A value becomes the record that holds it alone: a UUID or its text an id, a text an outline. */
final class Wrapping implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(UUID.class, Record.class), new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        var held = held(to.getType());
        return held == from.getType() || held == UUID.class;
    }

    private static @Nullable Class<?> held(Class<?> type) {
        var components = type.getRecordComponents();
        return components == null || components.length != 1 ? null : components[0].getType();
    }

    @Override
    public @Nullable Object convert(@Nullable Object value, TypeDescriptor from, TypeDescriptor to) {
        if (value == null) return null;
        boolean isId = held(to.getType()) == UUID.class;
        var argument = isId && value instanceof String text ? UUID.fromString(text) : value;
        try {
            Constructor<?> constructor = to.getType().getDeclaredConstructor(argument.getClass());
            constructor.setAccessible(true);
            return constructor.newInstance(argument);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + to.getType().getSimpleName() + ": " + value, e);
        }
    }
}
