package io.demarc.exchange.file;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A mapping as text: {@code AGENCY=0 NAME=3}. */
@Converter
@Immutable
public class MappingColumn implements AttributeConverter<Mapping, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Mapping mapping) {
        return mapping == null
                ? null
                : mapping.columns().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
    }

    @Override
    public @Nullable Mapping convertToEntityAttribute(@Nullable String text) {
        if (text == null) return null;
        var columns = new EnumMap<Field, Integer>(Field.class);
        Arrays.stream(text.split(" "))
                .map(pair -> pair.split("="))
                .forEach(pair -> columns.put(Field.valueOf(pair[0]), Integer.valueOf(pair[1])));
        return new Mapping(columns);
    }
}
