package io.demarc.reference;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.identity.Member.Grant;
import io.demarc.identity.Role;
import io.demarc.identity.Visible;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two kinds of reference data of its own: a garden, and how its beds are watered. Each test publishes in a transaction that is undone. */
@PageTest
@Import(GardenReference.Kinds.class)
abstract class GardenReference {

    record Garden(List<Bed> beds) {

        static final Kind<Garden> KIND = new Kind<>("garden", "reference", Garden.class, (it, others) -> List.of());
    }

    record Bed(String id, String name) {}

    record Watering(Map<String, Integer> litres) {

        /** A rule that may come later than what is in force. */
        static final AtomicInteger LEAST = new AtomicInteger();

        static final Kind<Watering> KIND =
                new Kind<>("watering", "reference", Watering.class, (it, others) -> Stream.concat(
                                others.of(Garden.KIND).beds().stream()
                                        .filter(bed -> !it.litres().containsKey(bed.id()))
                                        .map(bed -> bed.id() + " gets no water"),
                                it.litres().entrySet().stream()
                                        .filter(bed -> others.isNew(Watering.KIND) && bed.getValue() < LEAST.get())
                                        .map(bed -> bed.getKey() + " gets too little"))
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

    static final VersionNumber SHIPPED = VersionNumber.shipped(2);
    static final String TULIPS = """
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

    List<String> garden() {
        return references.inForce(Garden.KIND).content().beds().stream()
                .map(Bed::name)
                .toList();
    }

    void publish(Draft... drafts) {
        publishing.publish(List.of(drafts), "spring", lead());
    }

    void forgetAll() {
        samples.owner().update("update organization set reference_versions = '{}'");
        samples.owner().update("delete from reference_version");
    }

    Member lead() {
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

    OrganizationId demo() {
        return organizations.withSlug("demo").orElseThrow().id();
    }

    void undone(String slug, Supplier<Object> work) {
        CurrentOrganization.run(
                organizations.withSlug(slug).orElseThrow().id(),
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.get();
                }));
    }
}
