package io.demarc.audit;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the ledger is narrowed to, as the address has it.
 *
 * @param who a part of the name of who did it
 * @param about a part of a name of what it is about
 * @param kind as {@link LedgerKind#key}
 * @param name of the event
 * @param subject exactly what it is about; of a review that is what the review is about
 */
record LedgerFilter(
        @Nullable String who,
        @Nullable String about,
        @Nullable String kind,
        @Nullable String name,
        @Nullable UUID subject,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @Nullable String after)
        implements ListFilter {

    static LedgerFilter of(UUID subject, @Nullable String kind, @Nullable String after) {
        return new LedgerFilter(null, null, kind, null, subject, null, null, after);
    }

    static LedgerFilter from(LocalDate day) {
        return new LedgerFilter(null, null, null, null, null, day, null, null);
    }

    /**
     * Over {@code ledger_entry e}, of whatever kind.
     *
     * @param subjects those that {@code about} names
     */
    Scope anyKind(List<UUID> subjects) {
        return Scope.all(
                Scope.given(name, "e.name = :name", "name"),
                Scope.given(
                        subject,
                        "e.about = coalesce((select s.about from ledger_entry s"
                                + " where s.tenant_id = :tenant and s.subject_id = :subject limit 1), :subject)",
                        "subject"),
                blank(about)
                        ? Scope.EVERYTHING
                        : Scope.of(
                                "e.about in (select unnest(cast(:subjects as uuid[])))",
                                "subjects",
                                subjects.toArray(UUID[]::new)),
                Scope.given(
                        who == null ? null : who.strip(),
                        "e.actor_id in (select m.id from named_member m where m.tenant_id = :tenant"
                                + " and strpos(m.search_name, (select search_key(:who))) > 0)",
                        "who"),
                Scope.given(from, "e.at >= :from", "from"),
                Scope.given(
                        until,
                        "e.id <= (select max(id) from ledger_entry where tenant_id = :tenant and at < cast(:until as date) + 1)",
                        "until"));
    }

    /** @param events all names that there are, of which those of the kind count */
    Scope scope(List<UUID> subjects, List<String> events) {
        return LedgerKind.of(kind)
                .map(it -> Scope.all(
                        anyKind(subjects), Scope.of("e.name = any (cast(:events as text[]))", "events", it.of(events))))
                .orElseGet(() -> anyKind(subjects));
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
