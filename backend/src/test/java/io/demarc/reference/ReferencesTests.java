package io.demarc.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Statements;
import io.demarc.kernel.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is in force, and what was. */
class ReferencesTests extends GardenReference {

    @Test
    void without_a_version_of_its_own_an_organization_uses_what_was_shipped() {
        undone("demo", () -> {
            assertThat(references.inForce(Garden.KIND).number()).isEqualTo(SHIPPED);
            assertThat(garden()).containsExactly("Roses", "Ferns");
            LocaleContextHolder.setLocale(Locale.GERMANY);
            assertThat(garden()).containsExactly("Rosen", "Ferns");
            assertThat(references
                            .at(Garden.KIND, VersionNumber.shipped(1))
                            .content()
                            .beds())
                    .containsExactly(new Bed("B1", "Thistles"));
            assertThatThrownBy(() -> references.at(Garden.KIND, VersionNumber.shipped(3)))
                    .isInstanceOf(NotFound.class);
            return null;
        });
    }

    @Test
    void another_organization_sees_nothing_of_it() {
        var id = organizations.withSlug("demo").orElseThrow().id();
        samples.owner()
                .update("""
                insert into reference_version
                    (tenant_id, id, kind, number, based_on, content, note, published_by, published_at)
                values (?, ?, 'garden', 7, 'shipped-2', cast(? as jsonb), '', ?, now())
                """, id.value(), UUID.randomUUID(), TULIPS, lead().id().value());
        samples.owner().update("update organization set reference_versions = '{\"garden\": 7}' where slug = 'demo'");
        try {
            undone("demo", () -> {
                assertThat(references.inForce(Garden.KIND).number()).isEqualTo(VersionNumber.own(7));
                return garden();
            });
            undone("globex", () -> {
                assertThat(references.inForce(Garden.KIND).number()).isEqualTo(SHIPPED);
                assertThatThrownBy(() -> references.at(Garden.KIND, VersionNumber.own(7)))
                        .isInstanceOf(NotFound.class);
                return null;
            });
        } finally {
            forgetAll();
        }
    }

    @Test
    void a_transaction_asks_once_for_all_kinds_and_reads_a_version_once_for_all_transactions() {
        undone("demo", () -> {
            publish(new Draft("garden", SHIPPED, TULIPS));
            garden();
            Statements.reset();
            garden();
            references.inForce(Watering.KIND);
            references.at(Garden.KIND, VersionNumber.own(1));
            assertThat(Statements.seen()).isEmpty();
            return null;
        });
        undone("globex", () -> {
            Statements.reset();
            garden();
            references.inForce(Watering.KIND);
            assertThat(Statements.seen()).hasSize(1);
            return null;
        });
    }

    @Test
    void names_of_reference_content_stand_in_it_and_in_no_bundle() throws IOException {
        var codes = references.kinds().stream()
                .flatMap(kind -> names(kind).keySet().stream())
                .toList();
        assertThat(codes).contains("mode.M3", "factor.F01", "concern.W4");
        try (var bundles = Files.list(Path.of("../frontend/src/main/resources/messages"))) {
            for (Path bundle : bundles.toList()) {
                var messages = new Properties();
                try (var text = Files.newBufferedReader(bundle)) {
                    messages.load(text);
                }
                assertThat(messages.stringPropertyNames())
                        .as(bundle.getFileName().toString())
                        .doesNotContainAnyElementsOf(codes);
            }
        }
    }

    private static <T> Map<String, String> names(Kind<T> kind) {
        return kind.names().apply(Shipped.newest(kind).content());
    }
}
