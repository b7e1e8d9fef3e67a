package io.demarc.history;

import io.demarc.audit.LedgerState;
import io.demarc.history.AuditFindings.Finding;
import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** At home, for who checks what others did and changes nothing: whether the ledger holds, and what is worth a look. */
@Component
class AuditorPanel implements HomePanel {

    private final LedgerState ledger;
    private final AuditFindings findings;

    AuditorPanel(LedgerState ledger, AuditFindings findings) {
        this.ledger = ledger;
        this.findings = findings;
    }

    record Content(LedgerState.Now ledger, List<Finding> findings) {}

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
        return isFor(me)
                ? Optional.of(new Panel("history/auditor", new Content(ledger.now(), findings.summary())))
                : Optional.empty();
    }

    /** Who reads the ledger and does not work with use cases. */
    static boolean isFor(Member me) {
        return me.may(Capability.VIEW_LEDGER) && !me.may(Capability.REGISTER_USE_CASES);
    }
}
