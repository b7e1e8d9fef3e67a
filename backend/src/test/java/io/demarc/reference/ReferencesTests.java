package io.demarc.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.identity.Member;
import io.demarc.identity.Member.Grant;
import io.demarc.identity.Role;
import io.demarc.identity.Visible;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** With two kinds of its own: a garden, and how its beds are watered. Each test publishes in a transaction that is undone. */
@PageTest
class ReferencesTests {

    record Garden(List<Bed> beds) {

        static final Kind<Garden> KIND = new Kind<>("garden", "reference", Garden.class, (it, others) -> List.of());
    }

    record Bed(String id, String name) {}

    record Watering(Map<String, Integer> litres) {

        static final Kind<Watering> KIND = new Kind<>(
                "watering", "reference", Watering.class, (it, others) -> others.of(Garden.KIND).beds().stream()
                        .filter(bed -> !it.litres().containsKey(bed.id()))
                        .map(bed -> bed.id() + " gets no water")
                        .toList());
    }

    @TestConfiguration
    static class Kinds {

        @Bean
        Kind<Garden> garden() {
            return Garden.KIND;
        }

        @Bean
        Kind<Watering> watering() {
            return Watering.KIND;
        }
    }

    private static final VersionNumber SHIPPED = VersionNumber.shipped(2);
    private static final String TULIPS = """
            {"beds": [{"id": "B1", "name": {"en": "Tulips", "de": "Tulpen"}}]}
            """;

    @Autowired
    References references;

    @Autowired
    Publishing publishing;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PageSamples samples;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void speakNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

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
    void what_was_published_is_in_force_and_what_it_replaced_is_still_there() {
        undone("demo", () -> {
            publish(new Draft("garden", SHIPPED, TULIPS));
            assertThat(references.inForce(Garden.KIND).number()).isEqualTo(VersionNumber.own(1));
            assertThat(garden()).containsExactly("Tulips");
            publish(new Draft("garden", VersionNumber.own(1), TULIPS.replace("Tulips", "Lilies")));
            assertThat(garden()).containsExactly("Lilies");
            assertThat(references
                            .at(Garden.KIND, VersionNumber.own(1))
                            .content()
                            .beds())
                    .containsExactly(new Bed("B1", "Tulips"));
            assertThat(references.at(Garden.KIND, SHIPPED).content().beds()).hasSize(2);
            assertThat(references.numbers(List.of(Garden.KIND, Watering.KIND)))
                    .hasToString("garden=own-2 watering=shipped-1");
            LocaleContextHolder.setLocale(Locale.GERMAN);
            assertThat(garden()).containsExactly("Tulpen");
            return null;
        });
    }

    @Test
    void what_was_never_committed_is_not_remembered() {
        for (String flower : List.of("Tulips", "Lilies"))
            undone("demo", () -> {
                publish(new Draft("garden", SHIPPED, TULIPS.replace("Tulips", flower)));
                assertThat(garden()).containsExactly(flower);
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
    void what_contradicts_itself_or_others_is_refused_with_all_that_is_wrong() {
        undone("demo", () -> {
            refuses("garden: beds[0].name: a value is missing", new Draft("garden", SHIPPED, """
                    {"beds": [{"id": "B1"}]}
                    """));
            refuses("garden: beds[0].colour: ", new Draft("garden", SHIPPED, """
                    {"beds": [{"id": "B1", "name": "Roses", "colour": "red"}]}
                    """));
            refuses("garden: ", new Draft("garden", SHIPPED, "[]"));
            refuses("there is no kind of reference data called pond", new Draft("pond", SHIPPED, "{}"));
            var third = TULIPS.replace("B1", "B3");
            refuses("watering: B3 gets no water", new Draft("garden", SHIPPED, third));
            publish(
                    new Draft("garden", SHIPPED, third),
                    new Draft("watering", VersionNumber.shipped(1), "{\"litres\": {\"B3\": 1}}"));
            assertThat(garden()).containsExactly("Tulips");
            return null;
        });
    }

    @Test
    void who_edited_an_older_version_is_told_that_it_changed_meanwhile() {
        undone("demo", () -> {
            publish(new Draft("garden", SHIPPED, TULIPS));
            assertThatThrownBy(() -> publish(new Draft("garden", SHIPPED, TULIPS)))
                    .isInstanceOf(ObjectOptimisticLockingFailureException.class);
            return null;
        });
    }

    @Test
    void it_takes_a_role_that_may() {
        undone("demo", () -> {
            var member = lead();
            var auditor = new Member(
                    member.id(),
                    member.organization(),
                    member.person(),
                    "Ada",
                    "ada@demo.test",
                    ZoneId.of("UTC"),
                    null,
                    Map.of(
                            new Role("AUDITOR"),
                            new Grant(new Visible(true, Set.of(), member.id()), Set.of(Capability.VIEW_LEDGER))));
            assertThatThrownBy(() -> publishing.publish(List.of(new Draft("garden", SHIPPED, TULIPS)), "", auditor))
                    .isInstanceOf(AccessDeniedException.class);
            return null;
        });
    }

    @Test
    void publishing_is_written_to_the_ledger_and_what_is_published_never_changes() {
        var before = entries();
        CurrentOrganization.run(demo(), () -> publish(new Draft("garden", SHIPPED, TULIPS)));
        try {
            assertThat(entries()).isEqualTo(before + 1);
            for (String change : List.of("update reference_version set note = 'x'", "delete from reference_version"))
                assertThatThrownBy(() -> undone("demo", () -> jdbc.sql(change).update()))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
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

    private List<String> garden() {
        return references.inForce(Garden.KIND).content().beds().stream()
                .map(Bed::name)
                .toList();
    }

    private void publish(Draft... drafts) {
        publishing.publish(List.of(drafts), "spring", lead());
    }

    private void refuses(String fault, Draft... drafts) {
        assertThatThrownBy(() -> publish(drafts))
                .isInstanceOfSatisfying(PublicationRefused.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .startsWith(fault));
    }

    private void forgetAll() {
        samples.owner().update("update organization set reference_versions = '{}'");
        samples.owner().update("delete from reference_version");
    }

    private int entries() {
        return samples.owner()
                .queryForObject("select count(*) from ledger_entry where name = 'reference-published'", Integer.class);
    }

    private Member lead() {
        var id = samples.owner()
                .queryForObject(
                        "select min(m.id::text)::uuid from membership m where m.tenant_id = ?",
                        UUID.class,
                        demo().value());
        var member = new MemberId(id);
        return new Member(
                member,
                demo(),
                new PersonId(UUID.randomUUID()),
                "Lead",
                "lead@demo.test",
                ZoneId.of("UTC"),
                null,
                Map.of(
                        new Role("GOVERNANCE_LEAD"),
                        new Grant(new Visible(true, Set.of(), member), Set.of(Capability.CHANGE_REFERENCE))));
    }

    private io.demarc.kernel.OrganizationId demo() {
        return organizations.withSlug("demo").orElseThrow().id();
    }

    private void undone(String slug, Supplier<Object> work) {
        CurrentOrganization.run(
                organizations.withSlug(slug).orElseThrow().id(),
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.get();
                }));
    }
}
