package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.audit.outside.Chain;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
                    ring(Instant.parse("2020-01-05T12:00:00Z"), () -> bothWrote.await(20, TimeUnit.SECONDS));
                    return true;
                };
                for (var done : writers.invokeAll(List.of(writer, writer)))
                    assertThat(done.get()).isTrue();
            }
        }
        var finding = CurrentOrganization.<Chain.Finding, RuntimeException>call(id, verification::verify);
        assertThat(finding.broken()).isEmpty();
        assertThat(finding.entries()).isEqualTo(2 * rounds);
        assertThat(shown(null, null))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2 * rounds).boxed().toList().reversed());
    }

    @Test
    void it_is_read_from_a_day_until_a_day_both_of_them_included() {
        for (String at :
                List.of("2020-01-05T23:59:59Z", "2020-01-06T00:00:00Z", "2020-01-06T23:59:59Z", "2020-01-07T00:00:00Z"))
            ring(Instant.parse(at), () -> 0);
        assertThat(shown(null, "2020-01-04")).isEmpty();
        assertThat(shown(null, "2020-01-05")).containsExactly(1L);
        assertThat(shown(null, "2020-01-06")).containsExactly(3L, 2L, 1L);
        assertThat(shown("2020-01-06", "2020-01-06")).containsExactly(3L, 2L);
        assertThat(shown("2020-01-06", null)).containsExactly(4L, 3L, 2L);
        assertThat(shown("2020-01-08", null)).isEmpty();
    }

    @Test
    void a_clock_that_is_put_back_stops_nobody_and_no_entry_is_older_than_the_one_before() {
        for (String at : List.of("2020-02-01T12:00:00Z", "2020-02-01T11:00:00Z", "2020-02-01T12:30:00Z"))
            ring(Instant.parse(at), () -> 0);
        assertThat(CurrentOrganization.<List<Instant>, RuntimeException>call(
                        id,
                        () -> transaction.execute(
                                status -> list.slice(new LedgerFilter(null, null, null, null, null)).rows().stream()
                                        .map(LedgerRow::at)
                                        .toList())))
                .containsExactly(
                        Instant.parse("2020-02-01T12:30:00Z"),
                        Instant.parse("2020-02-01T12:00:00Z"),
                        Instant.parse("2020-02-01T12:00:00Z"));
        assertThat(CurrentOrganization.<Chain.Finding, RuntimeException>call(id, verification::verify)
                        .broken())
                .isEmpty();
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
        var filter = new LedgerFilter(null, null, day(from), day(until), null);
        return CurrentOrganization.call(
                id,
                () -> transaction.execute(status -> new ArrayList<>(
                        list.slice(filter).rows().stream().map(LedgerRow::id).toList())));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
