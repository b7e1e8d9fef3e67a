package io.demarc.audit;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the ledger is narrowed to, as the address has it. */
record LedgerFilter(
        @Nullable String name,
        @Nullable UUID subject,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @Nullable String after)
        implements ListFilter {

    /** Over {@code ledger_entry e}. */
    Scope scope() {
        return Scope.all(
                Scope.given(name, "e.name = :name", "name"),
                Scope.given(subject, "e.subject_id = :subject", "subject"),
                Scope.given(from, "e.at >= :from", "from"),
                Scope.given(
                        until,
                        "e.id <= (select max(id) from ledger_entry where tenant_id = :tenant and at < cast(:until as date) + 1)",
                        "until"));
    }
}
