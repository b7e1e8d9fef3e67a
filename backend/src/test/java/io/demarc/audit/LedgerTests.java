package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.audit.outside.Chain;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of an organization in which nothing happens but what a test lets happen. */
@PageTest
class LedgerTests {

    private final OrganizationId id = OrganizationId.next();

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Verification verification;

    @Autowired
    LedgerList list;

    @Autowired
    PageSamples samples;

    @DomainEvent.Named("bell-rang")
    private record Rang(Origin origin) implements DomainEvent {

        @Override
        public Subject subject() {
            return new Subject("bell", new UUID(0, 1));
        }
    }

    @BeforeEach
    void an_organization_is_opened() {
        organizations.open(new Organization(
                id, "ledger-" + id.toString().substring(24), "Bellfounders", Instant.parse("2020-01-01T00:00:00Z")));
    }

    @Test
    void two_who_write_at_once_make_one_chain() throws Exception {
        int rounds = 10;
        try (var writers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < rounds; i++) {
                var bothWrote = new CyclicBarrier(2);
                Callable<Boolean> writer = () -> {
                    ring(Instant.now(), () -> bothWrote.await(20, TimeUnit.SECONDS));
                    return true;
                };
                for (var done : writers.invokeAll(List.of(writer, writer)))
                    assertThat(done.get()).isTrue();
            }
        }
        assertThat(finding().broken()).isEmpty();
        assertThat(finding().entries()).isEqualTo(2 * rounds);
        assertThat(shown(null, null))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2 * rounds).boxed().toList().reversed());
    }

    @Test
    void it_is_read_from_a_day_until_a_day_both_of_them_included() {
        var moments =
                List.of("2020-01-05T23:59:59Z", "2020-01-06T00:00:00Z", "2020-01-06T23:59:59Z", "2020-01-07T00:00:00Z");
        moments.forEach(at -> ring(Instant.now(), () -> 0));
        samples.owner().execute("alter table ledger_entry disable trigger user");
        for (int i = 0; i < moments.size(); i++)
            samples.owner()
                    .update(
                            "update ledger_entry set at = cast(? as timestamptz) where tenant_id = ? and id = ?",
                            moments.get(i),
                            id.value(),
                            i + 1);
        samples.owner().execute("alter table ledger_entry enable trigger user");
        assertThat(shown(null, "2020-01-04")).isEmpty();
        assertThat(shown(null, "2020-01-05")).containsExactly(1L);
        assertThat(shown(null, "2020-01-06")).containsExactly(3L, 2L, 1L);
        assertThat(shown("2020-01-06", "2020-01-06")).containsExactly(3L, 2L);
        assertThat(shown("2020-01-06", null)).containsExactly(4L, 3L, 2L);
        assertThat(shown("2020-01-08", null)).isEmpty();
    }

    /** Portals on several machines have clocks of their own; what they say is kept, and the order is the database's. */
    @Test
    void a_portals_clock_that_is_put_back_or_ahead_stops_nobody_and_orders_nothing() {
        var before = Instant.now().minusSeconds(5);
        var said = Stream.of(0, -1, 3, -1, 0)
                .map(hours -> before.plus(Duration.ofHours(hours)))
                .toList();
        said.forEach(at -> ring(at, () -> 0));
        var rows = rows();
        assertThat(rows.stream().map(LedgerRow::at))
                .isSorted()
                .allMatch(it -> it.isAfter(before) && it.isBefore(before.plusSeconds(120)));
        for (int i = 0; i < said.size(); i++)
            assertThat(rows.get(i).canonical()).endsWith(",\"when\":\"" + said.get(i) + "\"}");
        assertThat(finding().broken()).isEmpty();
        assertThat(finding().entries()).isEqualTo(said.size());
    }

    /** As after its clock was put back, or another machine has become the database. */
    @Test
    void a_database_whose_clock_is_behind_the_newest_entry_stops_nobody_and_no_entry_is_older() {
        var ahead = OrganizationId.next();
        var moment = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        organizations.open(new Organization(ahead, "ahead-" + ahead.toString().substring(24), "Ahead", moment));
        for (int i = 0; i < 3; i++)
            CurrentOrganization.run(
                    ahead,
                    () -> transaction.executeWithoutResult(status ->
                            events.publishEvent(new Rang(new DomainEvent.Origin(ahead, null, Instant.now())))));
        assertThat(samples.owner()
                        .queryForList(
                                "select at from ledger_entry where tenant_id = ?", OffsetDateTime.class, ahead.value()))
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(moment, moment, moment);
        assertThat(CurrentOrganization.<Chain.Finding, RuntimeException>call(ahead, verification::verify)
                        .broken())
                .isEmpty();
    }

    private Chain.Finding finding() {
        return CurrentOrganization.call(id, verification::verify);
    }

    /** The oldest first. */
    private List<LedgerRow> rows() {
        return CurrentOrganization.call(
                id,
                () -> transaction.execute(status -> list.slice(
                                new LedgerFilter(null, null, null, null, null, null, null, null), List.of(), List.of())
                        .rows()
                        .reversed()));
    }

    private void ring(Instant at, Callable<?> beforeTheCommit) {
        CurrentOrganization.run(
                id,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new Rang(new DomainEvent.Origin(id, null, at)));
                    try {
                        beforeTheCommit.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private List<Long> shown(@Nullable String from, @Nullable String until) {
        var filter = new LedgerFilter(null, null, null, null, null, day(from), day(until), null);
        return CurrentOrganization.call(
                id,
                () -> transaction.execute(
                        status -> new ArrayList<>(list.slice(filter, List.of(), List.of()).rows().stream()
                                .map(LedgerRow::id)
                                .toList())));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
