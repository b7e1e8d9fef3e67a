package io.demarc.history;

import io.demarc.audit.LedgerState;
import io.demarc.audit.NewEntries;
import io.demarc.audit.Story.Kind;
import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Beside it: a sample to draw, and what the last week has added to the ledger. */
@Component
class AuditorSidePanel implements HomePanel {

    private static final int DAYS = 7;

    private final LedgerState ledger;
    private final NewEntries entries;
    private final BusinessClock clock;

    AuditorSidePanel(LedgerState ledger, NewEntries entries, BusinessClock clock) {
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * @param seed of the sample that is offered: another one every day
     * @param until the last entry to draw from
     * @param from the day from which on the entries of each kind are counted
     */
    record Content(long seed, long until, LocalDate from, List<Kind> fresh) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Panel> show(Member me) {
        if (!AuditorPanel.isFor(me)) return Optional.empty();
        var today = clock.today();
        long seed = 1_000 + today.toEpochDay() * 7_919 % 9_000;
        var from = today.minusDays(DAYS);
        return Optional.of(new Panel(
                "history/auditor-side", new Content(seed, ledger.now().entries(), from, entries.since(from))));
    }
}
