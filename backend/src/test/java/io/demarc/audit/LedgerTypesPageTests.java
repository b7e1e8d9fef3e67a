package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.vendors.assurance.Grade;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a field of an entity holds is written as pages write it: a moment as a day, a flag in words, a code by its name. */
@PageTest
class LedgerTypesPageTests {

    private static final Set<Class<?>> DAYS = Set.of(Instant.class, LocalDate.class);

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    LedgerWords words;

    private record Field(String key, Class<?> type) {}

    @Test
    void what_a_field_holds_is_told_in_words() {
        var raw = new ArrayList<String>();
        for (var field : named()) {
            if (DAYS.contains(field.type()) && ValueType.of(field.key()) != ValueType.WHEN) raw.add(field.key());
            if (field.type() == boolean.class || field.type() == Boolean.class)
                for (var value : List.of("true", "false")) if (isRaw(field, value)) raw.add(field.key() + " " + value);
            // A grade is a letter wherever it is shown.
            if (field.type().isEnum() && field.type() != Grade.class)
                for (var value : field.type().getEnumConstants())
                    if (isRaw(field, ((Enum<?>) value).name())) raw.add(field.key() + " " + value);
        }
        assertThat(raw).isEmpty();
    }

    private boolean isRaw(Field field, String value) {
        return words.word(field.key(), value, new NamesThen(), 1)
                .filter(it -> !it.equals(value))
                .isEmpty();
    }

    /** Those that pages show. */
    private List<Field> named() {
        var fields = entities.getMetamodel().getEntities().stream()
                .flatMap(it -> fields(it.getName() + ".", it))
                .filter(it -> words.message("ledger.field." + it.key()).isPresent())
                .toList();
        assertThat(fields).hasSizeGreaterThan(100);
        return fields;
    }

    private static Stream<Field> fields(String path, ManagedType<?> type) {
        return type.getAttributes().stream().flatMap(it -> fields(path, it));
    }

    private static Stream<Field> fields(String path, Attribute<?, ?> attribute) {
        var at = path + attribute.getName();
        if (attribute instanceof SingularAttribute<?, ?> one && one.getType() instanceof EmbeddableType<?> parts)
            return fields(at + ".", parts);
        return Stream.of(new Field(at, attribute.getJavaType()));
    }
}
