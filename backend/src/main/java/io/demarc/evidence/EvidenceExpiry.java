package io.demarc.evidence;

import io.demarc.evidence.EvidenceEvent.EvidenceEnded;
import io.demarc.evidence.EvidenceEvent.EvidenceMissed;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes which pieces have ended. Pages go by the day themselves; what is kept in rows follows from here. */
@Service
@Transactional
class EvidenceExpiry {

    static final int AT_ONCE = 100;

    private final EvidenceRepository pieces;
    private final EvidenceProofRepository proofs;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EvidenceExpiry(
            EvidenceRepository pieces,
            EvidenceProofRepository proofs,
            Following following,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.pieces = pieces;
        this.proofs = proofs;
        this.following = following;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many ended, at most {@value #AT_ONCE} in one transaction */
    int note() {
        return note("ended_noted_at", clock.today(), it -> {
            it.noteEnd(clock.instant());
            return new EvidenceEnded(origin(), it.id());
        });
    }

    /** @return how many have ended long ago by now, at most {@value #AT_ONCE} in one transaction */
    int noteMissed() {
        return note("missed_noted_at", clock.today().minusDays(ProvenItems.GRACE), it -> {
            it.noteMissed(clock.instant());
            return new EvidenceMissed(origin(), it.id());
        });
    }

    /** Use cases are locked before the pieces, and follow in the same transaction. */
    private int note(String noted, LocalDate day, Function<Evidence, EvidenceEvent> what) {
        var ended = unnoticed(noted, day);
        if (ended.isEmpty()) return 0;
        following.follow(proofs.findAllOf(ended), List.of());
        for (var id : ended)
            pieces.findToChange(id)
                    .filter(it -> it.state(clock.today()) == EvidenceState.ENDED)
                    .ifPresent(it -> events.publishEvent(what.apply(it)));
        return ended.size();
    }

    /** In the order in which they are locked. */
    private List<UUID> unnoticed(String noted, LocalDate day) {
        return jdbc.sql("""
                        select id from evidence
                        where tenant_id = :tenant and accepted and withdrawn_at is null and replaced_by is null
                          and %s is null and holds_until < :day
                        order by id limit :most
                        """.formatted(noted))
                .param("tenant", CurrentOrganization.id().value())
                .param("day", day)
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private Origin origin() {
        return new Origin(CurrentOrganization.id(), null, clock.instant());
    }
}
