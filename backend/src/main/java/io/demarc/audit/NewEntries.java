package io.demarc.audit;

import io.demarc.audit.Story.Kind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many entries of each kind the ledger has from a day on; up to 1,000 of each. */
@Service
@Transactional(readOnly = true)
public class NewEntries {

    private final LedgerList list;

    NewEntries(LedgerList list) {
        this.list = list;
    }

    /** @param from a day in UTC, as the ledger is narrowed by it */
    public List<Kind> since(LocalDate from) {
        return list.overview(LedgerFilter.from(from), List.of(), list.events()).kinds().stream()
                .map(Kind::of)
                .toList();
    }
}
