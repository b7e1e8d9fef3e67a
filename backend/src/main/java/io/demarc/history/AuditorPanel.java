package io.demarc.history;

import io.demarc.audit.LedgerState;
import io.demarc.history.AuditFindings.Finding;
import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** At home, for who checks what others did and changes nothing: whether the ledger holds, and what is worth a look. */
@Component
class AuditorPanel implements HomePanel {

    private final LedgerState ledger;
    private final AuditFindings findings;
    private final Clock clock;

    AuditorPanel(LedgerState ledger, AuditFindings findings, Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.clock = clock;
    }

    /** @param seed of the sample that is offered: another one every day */
    record Content(LedgerState.Now ledger, List<Finding> findings, long seed) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Panel> show(Member me) {
        if (!me.may(Capability.VIEW_LEDGER) || me.may(Capability.REGISTER_USE_CASES)) return Optional.empty();
        long day = clock.instant().getEpochSecond() / 86_400;
        return Optional.of(new Panel(
                "history/auditor", new Content(ledger.now(), findings.of90Days(), 1_000 + day * 7_919 % 9_000)));
    }
}
