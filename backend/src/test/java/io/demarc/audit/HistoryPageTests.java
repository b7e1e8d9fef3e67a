package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.inventory.Editors;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What migrations wrote to rows of earlier versions, which made no entries of it. */
@PageTest
class HistoryPageTests {

    private static final UUID ID = UUID.fromString("01a2b3c4-0000-7000-8000-000000000001");

    @Autowired
    EntityManagerFactory factory;

    @Test
    void what_is_counted_of_an_import_and_how_its_file_was_named_anew_is_no_forgery() {
        var now = Map.<String, Object>of("fileName", "inventory.csv", "kept", 4_711L);
        assertThat(differences("io.demarc.exchange.Import", now, Map.of("fileName", "\u00a0"), 100))
                .isEmpty();
    }

    @Test
    void whoever_names_a_file_anew_without_the_portal_is_seen() {
        var now = Map.<String, Object>of("fileName", "other.csv", "kept", 4_711L);
        assertThat(differences("io.demarc.exchange.Import", now, Map.of("fileName", "inventory.csv"), 1))
                .singleElement()
                .asString()
                .contains("fileName of Import", "other.csv");
    }

    @Test
    void what_the_version_before_may_have_changed_later_is_no_forgery() {
        var now = Map.<String, Object>of("editors", Editors.NONE);
        var said = Map.of("editors", "{\"?\":{}}");
        assertThat(differences("io.demarc.inventory.UseCase", now, said, 1, 0))
                .singleElement()
                .asString()
                .contains("editors of UseCase");
        assertThat(differences("io.demarc.inventory.UseCase", now, said, 1, 1)).isEmpty();
        assertThat(differences("io.demarc.inventory.UseCase", now, Map.of("name", "Claims"), 1, 1))
                .as("what it never left out")
                .hasSize(1);
    }

    /**
     * @param now by name; a field that is not named is empty
     * @param said in the first entry
     * @param latter the first entry of a version that says each change
     */
    private List<String> differences(String entity, Map<String, Object> now, Map<String, String> said, long latter) {
        return differences(entity, now, said, latter, 0);
    }

    /** @param mixed the last entry of a version that left fields out */
    private List<String> differences(
            String entity, Map<String, Object> now, Map<String, String> said, long latter, long mixed) {
        var persister = factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity);
        @Nullable
        Object[] state =
                Arrays.stream(persister.getPropertyNames()).map(now::get).toArray();
        var written = said.entrySet().stream()
                .map(it -> new Written(ID, it.getKey(), it.getValue(), 1))
                .toList();
        return new History(written, latter, mixed)
                .differences(new EntityFields(persister, factory.getPersistenceUnitUtil()), ID, state);
    }
}
