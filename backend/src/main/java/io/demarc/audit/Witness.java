package io.demarc.audit;

import io.demarc.identity.PlatformEvent.LedgerHead;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the platform's chain name the newest entry of an organization's. Who takes entries of one chain away, or computes it
 * anew, has to do the same to the other.
 */
@Service
public class Witness {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Witness(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** For the current organization, if its chain has grown since the last time. */
    @Transactional
    public void take() {
        var organization = CurrentOrganization.id();
        jdbc.sql("""
                        update ledger_head set witnessed = id where tenant_id = ? and witnessed <> id
                        returning id, hash, at
                        """)
                .param(organization.value())
                .query(Head.class)
                .optional()
                .ifPresent(head -> events.publishEvent(
                        new LedgerHead(null, clock.instant(), organization, head.id(), head.hash())));
    }
}
