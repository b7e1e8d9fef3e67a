package io.demarc.impact;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What is shown of an event before it is recorded is what then happens, in portfolios of chance; {@code
 * infra/bench/portfolios} asks for 10,000 of them.
 */
@PageTest
class PortfoliosTests {

    private static final int MANY = Integer.getInteger("demarc.bench.portfolios", 120);
    private static final long SEED = Long.getLong("demarc.bench.seed", 1);

    @Autowired
    PageSamples samples;

    @Autowired
    Environment environment;

    @Autowired
    Impacts impacts;

    @Autowired
    Occurrences occurrences;

    @Autowired
    Spreading spreading;

    private JdbcTemplate owner;
    private Portfolios portfolios;
    private Member manager;
    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void what_is_shown_is_what_then_happens() throws Exception {
        portfolios = Portfolios.of(MANY, SEED, samples, environment);
        // One connection for tens of thousands of questions.
        owner = new JdbcTemplate(new SingleConnectionDataSource(
                requireNonNull(samples.owner().getDataSource()).getConnection(), true));
        manager = Member.ofPortal(portfolios.organization(), portfolios.manager());
        var random = new Random(SEED);
        var expected = standings();
        long begun = System.nanoTime();
        for (int number = 0; number < MANY; number++) {
            var portfolio = portfolios.all().get(number);
            expected.putAll(happens(portfolio, random, "portfolio " + number + " of seed " + SEED));
            if (number % 1_000 == 0) assertThat(standings()).isEqualTo(expected);
        }
        assertThat(standings()).as("nothing else has changed").isEqualTo(expected);
        assertThat(seen.keySet()).contains("approvals", "reviews", "suspended", "told", "nothing", "withdrawn");
        System.out.printf(
                "| %,d portfolios in %.0f s, none otherwise than shown; in them %s%n",
                MANY, (System.nanoTime() - begun) / 1e9, seen);
    }

    /** @return what has become of those that were touched */
    private Map<UUID, String> happens(Portfolios.Portfolio portfolio, Random random, String which) {
        var draft = draft(portfolio.vendor(), random);
        var impact = in(() -> impacts.of(draft, manager));
        var shown = impact.lines().stream().collect(toMap(it -> it.useCase().id(), it -> it));
        assertThat(shown.keySet()).as("%s, %s", which, draft).isEqualTo(portfolio.touched());
        var before = standings(shown.keySet());
        long overtaken = overtaken(shown.keySet());

        var id = in(() -> occurrences.record(draft, impact.useCases(), manager));
        spread(id);
        assertThat(reactions(id))
                .as("%s, %s", which, draft)
                .isEqualTo(
                        shown.values().stream().collect(toMap(it -> it.useCase().id(), it -> it.reaction()
                                .name())));
        var after = standings(shown.keySet());
        assertThat(after)
                .as("%s, %s", which, draft)
                .isEqualTo(shown.values().stream()
                        .collect(toMap(it -> it.useCase().id(), it -> it.then().standing())));
        assertThat(overtaken(shown.keySet()) - overtaken)
                .as("%s, %s", which, draft)
                .isEqualTo(impact.reviews());
        count(impact);
        return random.nextInt(3) == 0 ? takenBack(id, impact, before, which) : after;
    }

    /** All is as before, but for reviews that have ended. */
    private Map<UUID, String> takenBack(OccurrenceId id, Impact impact, Map<UUID, String> before, String which) {
        in(() -> {
            occurrences.withdraw(id, occurrences.find(id).version(), "It was none", manager);
            return id;
        });
        spread(id);
        var after = standings(before.keySet());
        for (var line : impact.lines())
            if (!line.then().endsReview())
                assertThat(after.get(line.useCase().id()))
                        .as("%s taken back", which)
                        .isEqualTo(before.get(line.useCase().id()));
        seen.merge("withdrawn", 1, Integer::sum);
        return after;
    }

    private void spread(OccurrenceId id) {
        in(() -> {
            while (spreading.step(id)) Thread.onSpinWait();
            return id;
        });
    }

    private void count(Impact impact) {
        seen.merge(impact.lines().isEmpty() ? "nothing" : "use cases", Math.max(1, impact.useCases()), Integer::sum);
        seen.merge("told", (int) impact.with(Reaction.TELL), PortfoliosTests::more);
        seen.merge("approvals", (int) impact.approvals(), PortfoliosTests::more);
        seen.merge("reviews", (int) impact.reviews(), PortfoliosTests::more);
        seen.merge("suspended", (int) impact.suspended(), PortfoliosTests::more);
        seen.values().removeIf(it -> it == 0);
    }

    private static Integer more(Integer one, Integer other) {
        return one + other;
    }

    private static Draft draft(UUID vendor, Random random) {
        var occasion = Occasion.values()[random.nextInt(Occasion.values().length)];
        var reaction =
                random.nextInt(3) > 0 ? occasion.usual() : Reaction.values()[random.nextInt(Reaction.values().length)];
        return new Draft(
                new About(vendor, null, null),
                occasion,
                "It happened",
                null,
                LocalDate.parse("2026-11-24"),
                Severity.values()[random.nextInt(Severity.values().length)],
                null,
                reaction,
                reaction == occasion.usual() ? null : "It is so here");
    }

    private Map<UUID, String> standings() {
        return pairs(
                "select use_case_id, standing from use_case_overview where tenant_id = ?",
                portfolios.organization().value());
    }

    private Map<UUID, String> standings(Set<UUID> some) {
        return pairs(
                "select use_case_id, standing from use_case_overview where tenant_id = ? and use_case_id = any (?)",
                portfolios.organization().value(),
                ids(some));
    }

    private Map<UUID, String> reactions(OccurrenceId id) {
        return pairs(
                "select use_case_id, reaction from touched_use_case where tenant_id = ? and occurrence_id = ?",
                portfolios.organization().value(),
                id.value());
    }

    private long overtaken(Set<UUID> some) {
        return owner.queryForObject("""
                        select count(*) from review
                        where tenant_id = ? and subject_kind = 'use-case' and subject_id = any (?) and ended_how = 'OVERTAKEN'
                        """, Long.class, portfolios.organization().value(), ids(some));
    }

    private static UUID[] ids(Set<UUID> some) {
        return some.toArray(UUID[]::new);
    }

    private Map<UUID, String> pairs(String query, Object... parameters) {
        var pairs = new HashMap<UUID, String>();
        owner.query(
                query,
                row -> {
                    pairs.put(row.getObject(1, UUID.class), row.getString(2));
                },
                parameters);
        return pairs;
    }

    private <T> T in(Supplier<T> work) {
        return CurrentOrganization.<T, RuntimeException>call(portfolios.organization(), work::get);
    }
}
