package io.demarc.evidence;

import io.demarc.evidence.EvidenceEvent.EvidenceEnded;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
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
        var today = clock.today();
        var ended = unnoticed();
        if (ended.isEmpty()) return 0;
        following.follow(proofs.findAllOf(ended), List.of());
        for (var id : ended)
            pieces.findToChange(id)
                    .filter(it -> it.state(today) == EvidenceState.ENDED)
                    .ifPresent(it -> {
                        it.noteEnd(clock.instant());
                        events.publishEvent(new EvidenceEnded(
                                new Origin(CurrentOrganization.id(), null, clock.instant()), it.id()));
                    });
        return ended.size();
    }

    /** In the order in which they are locked. */
    private List<UUID> unnoticed() {
        return jdbc.sql("""
                        select id from evidence
                        where tenant_id = :tenant and accepted and withdrawn_at is null and replaced_by is null
                          and ended_noted_at is null and holds_until < :today
                        order by id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("today", clock.today())
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
