package io.demarc.impact;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.identity.Member;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown before an event is recorded is what then happens, whatever runs on what. */
@PageTest
class ImpactTests {

    @Autowired
    PageSamples samples;

    @Autowired
    Impacts impacts;

    @Autowired
    Occurrences occurrences;

    @Autowired
    Spreading spreading;

    private OrganizationId demo;
    private Member manager;
    private UUID vendor;

    @BeforeEach
    void a_vendor_is_there() {
        demo = new OrganizationId(one("select id from organization where slug = 'demo'"));
        manager = Member.ofPortal(
                demo, new MemberId(one("select id from membership where address = 'vendors@demo.test'")));
        vendor = UUID.randomUUID();
        samples.owner()
                .update(
                        "insert into vendor (tenant_id, id, name, version) values (?, ?, ?, 0)",
                        demo.value(),
                        vendor,
                        "Halden " + vendor);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_preview_is_what_then_happens(long seed) {
        var random = new Random(seed);
        someRunOnIt(random);
        var draft = draft(random);
        var before = standings();
        var impact = in(() -> impacts.of(draft, manager));
        var id = in(() -> {
            var recorded = occurrences.record(draft, impact.useCases(), manager);
            while (spreading.step(recorded)) Thread.onSpinWait();
            return recorded;
        });
        var expected = standings(before, impact);
        assertThat(standings()).as("%s of seed %d", draft, seed).isEqualTo(expected);
        assertThat(touched(id))
                .isEqualTo(impact.lines().stream()
                        .collect(toMap(line -> line.useCase().id(), line -> line.reaction()
                                .name())));

        in(() -> {
            occurrences.withdraw(id, occurrences.find(id).version(), "It was none", manager);
            while (spreading.step(id)) Thread.onSpinWait();
            return id;
        });
        var overtaken = impact.lines().stream()
                .filter(line -> line.then().endsReview())
                .map(line -> line.useCase().id())
                .collect(Collectors.toSet());
        assertThat(without(standings(), overtaken)).isEqualTo(without(before, overtaken));
    }

    @Test
    void approvals_end_in_the_demo_by_what_is_material_and_by_nothing_else() {
        samples.owner().update("update leg set operator_id = ? where tenant_id = ?", vendor, demo.value());
        var terms = in(() -> impacts.of(draft(Occasion.JURISDICTION), manager));
        assertThat(terms.approvals()).isPositive();
        assertThat(terms.asked()).isPositive();
        assertThat(terms.suspended()).isZero();
        assertThat(terms.cells()).isPositive();
        var incident = in(() -> impacts.of(draft(Occasion.INCIDENT_CONFIRMED), manager));
        assertThat(incident.approvals()).isEqualTo(terms.approvals());
        assertThat(incident.suspended()).isPositive();
        var price = in(() -> impacts.of(draft(Occasion.PRICE), manager));
        assertThat(price.useCases()).isEqualTo(terms.useCases());
        assertThat(price.approvals() + price.reviews() + price.asked()).isZero();
    }

    @Test
    void what_it_touches_is_found_by_the_same_few_statements_however_many_they_are() {
        samples.owner()
                .update(
                        "update leg set operator_id = ? where id = (select id from leg where tenant_id = ? order by id limit 1)",
                        vendor,
                        demo.value());
        statements(); // The first of a session looks up what stays.
        int one = statements();
        samples.owner().update("update leg set operator_id = ? where tenant_id = ?", vendor, demo.value());
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private int statements() {
        Statements.reset();
        in(() -> impacts.of(draft(Occasion.TERMS), manager));
        return Statements.seen().size();
    }

    private void someRunOnIt(Random random) {
        int part = 20 + random.nextInt(70);
        for (var leg : samples.owner()
                .queryForList("select id from leg where tenant_id = ? order by id", UUID.class, demo.value()))
            if (random.nextInt(100) < part)
                samples.owner().update("update leg set operator_id = ? where id = ?", vendor, leg);
    }

    private Draft draft(Random random) {
        var occasion = Occasion.values()[random.nextInt(Occasion.values().length)];
        var reaction =
                random.nextInt(3) > 0 ? occasion.usual() : Reaction.values()[random.nextInt(Reaction.values().length)];
        return draft(occasion, reaction);
    }

    private Draft draft(Occasion occasion) {
        return draft(occasion, occasion.usual());
    }

    private Draft draft(Occasion occasion, Reaction reaction) {
        return new Draft(
                new About(vendor, null, null),
                occasion,
                "It happened",
                null,
                LocalDate.parse("2026-11-24"),
                Severity.HIGH,
                null,
                reaction,
                reaction == occasion.usual() ? null : "It is so here");
    }

    private static Map<UUID, String> standings(Map<UUID, String> before, Impact impact) {
        var all = new HashMap<>(before);
        impact.lines().forEach(line -> all.put(line.useCase().id(), line.then().standing()));
        return all;
    }

    private static Map<UUID, String> without(Map<UUID, String> all, Set<UUID> some) {
        return all.entrySet().stream()
                .filter(it -> !some.contains(it.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, String> standings() {
        return pairs(
                "select use_case_id as id, standing as value from use_case_overview where tenant_id = ?", demo.value());
    }

    private Map<UUID, String> touched(OccurrenceId id) {
        return pairs(
                "select use_case_id as id, reaction as value from touched_use_case where tenant_id = ? and occurrence_id = ?",
                demo.value(),
                id.value());
    }

    private Map<UUID, String> pairs(String query, UUID... parameters) {
        return samples
                .owner()
                .queryForList(query, Arrays.copyOf(parameters, parameters.length, Object[].class))
                .stream()
                .collect(toMap(row -> (UUID) row.get("id"), row -> (String) row.get("value")));
    }

    private UUID one(String query) {
        return samples.owner().queryForObject(query, UUID.class);
    }

    private <T> T in(Supplier<T> work) {
        return CurrentOrganization.<T, RuntimeException>call(demo, work::get);
    }
}
