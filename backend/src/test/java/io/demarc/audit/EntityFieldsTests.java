package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entities that are described here rather than annotated, so that no application finds them. */
class EntityFieldsTests {

    private static final UUID ID = UUID.fromString("01a2b3c4-0000-7000-8000-000000000001");

    static class Owl {
        UUID id;
        String[] calls;
        int version;
        Nest nest;
        Tree tree;
    }

    record Nest(int eggs, LocalDate built) {}

    static class Tree {
        UUID id;
    }

    static class Bat {
        UUID id;
        Duration sleep;
    }

    private static final String OWL = """
            <entity class="%1$s$Owl" access="FIELD" metadata-complete="true"><attributes>
              <id name="id"/><basic name="calls"/><basic name="version"/><many-to-one name="tree"/><embedded name="nest"/>
            </attributes></entity>
            <entity class="%1$s$Tree" access="FIELD" metadata-complete="true"><attributes><id name="id"/></attributes></entity>
            <embeddable class="%1$s$Nest" access="FIELD" metadata-complete="true"><attributes>
              <basic name="eggs"/><basic name="built"/>
            </attributes></embeddable>
            """;

    private static final String BAT = """
            <entity class="%1$s$Bat" access="FIELD" metadata-complete="true"><attributes>
              <id name="id"/><basic name="sleep"/>
            </attributes></entity>
            """;

    @Test
    void an_embeddable_is_written_by_its_fields_and_another_entity_by_its_id() {
        var tree = new Tree();
        tree.id = ID;
        assertThat(with(OWL, factory -> {
                    var owl = factory.getMappingMetamodel().getEntityDescriptor(Owl.class);
                    var state = new Object[owl.getPropertyNames().length];
                    for (int i = 0; i < state.length; i++)
                        state[i] = switch (owl.getPropertyNames()[i]) {
                            case "calls" -> new String[] {"hoo", "hoo-hoo"};
                            case "version" -> 7;
                            case "nest" -> new Nest(3, LocalDate.of(2026, 3, 1));
                            default -> tree;
                        };
                    return new EntityFields(owl, factory.getPersistenceUnitUtil()).texts(state);
                }))
                .containsOnly(
                        entry("calls", "[\"hoo\",\"hoo-hoo\"]"),
                        entry("nest.eggs", "3"),
                        entry("nest.built", "2026-03-01"),
                        entry("tree", ID.toString()));
    }

    @Test
    void nothing_is_written_where_there_is_no_value() {
        assertThat(with(OWL, factory -> {
                    var owl = factory.getMappingMetamodel().getEntityDescriptor(Owl.class);
                    var fields = new EntityFields(owl, factory.getPersistenceUnitUtil());
                    assertThat(fields.texts(null)).isEmpty();
                    return fields.texts(new @Nullable Object[owl.getPropertyNames().length]);
                }))
                .isEmpty();
    }

    @Test
    void a_field_of_an_unknown_type_is_refused_before_there_is_a_value() {
        assertThatThrownBy(() -> with(BAT, factory -> {
                    var bat = factory.getMappingMetamodel().getEntityDescriptor(Bat.class);
                    return new EntityFields(bat, factory.getPersistenceUnitUtil()).texts(null);
                }))
                .hasMessage("the ledger cannot write EntityFieldsTests$Bat.sleep, a java.time.Duration");
    }

    @Test
    void a_value_of_an_unknown_type_is_refused_with_its_entity_and_field() {
        assertThatThrownBy(() -> with(OWL, factory -> {
                    var owl = factory.getMappingMetamodel().getEntityDescriptor(Owl.class);
                    var state = new @Nullable Object[owl.getPropertyNames().length];
                    state[Arrays.asList(owl.getPropertyNames()).indexOf("calls")] = new Object[] {Duration.ZERO};
                    return new EntityFields(owl, factory.getPersistenceUnitUtil()).texts(state);
                }))
                .hasMessageContaining("Owl.calls");
    }

    private static Map<String, String> with(
            String entities, Function<SessionFactoryImplementor, Map<String, String>> look) {
        var mapping = "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.2\">"
                + entities.formatted(EntityFieldsTests.class.getName()) + "</entity-mappings>";
        var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .build();
        try (var factory = new MetadataSources(registry)
                .addInputStream(new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)))
                .buildMetadata()
                .buildSessionFactory()) {
            return look.apply(factory.unwrap(SessionFactoryImplementor.class));
        }
    }
}
