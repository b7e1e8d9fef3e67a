package io.demarc.exchange;

import io.demarc.inventory.UseCaseId;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Order.Key;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of an import as a list, in the order of the file: what becomes of each, and why. */
@Repository
@Transactional(readOnly = true)
class RowList {

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "r",
            "r.number, r.line, r.name, r.agency, r.bureau, r.verdict, r.reason, r.use_case_id",
            "import_row r",
            "",
            Order.ascending("number", Key.number("r.number")));

    private final JdbcClient jdbc;

    RowList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Verdict {
        CREATED,
        MATCHED,
        REFUSED
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable Verdict verdict, @Nullable String after) implements ListFilter {}

    record Row(
            long number,
            long line,
            String name,
            String agency,
            String bureau,
            @Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable UseCaseId useCaseId) {

        public String unit() {
            return isOne(bureau, agency) ? agency : agency + " › " + bureau;
        }
    }

    private static boolean isOne(String bureau, String agency) {
        var unit = Name.of(bureau);
        return unit.isEmpty() || Name.of(agency).filter(unit.get()::isSame).isPresent();
    }

    Slice<Row> slice(ImportId id, Filter filter) {
        return LIST.slice(jdbc, scope(id, filter), filter);
    }

    Walk<Row> walk(ImportId id, Filter filter) {
        return LIST.walk(jdbc, scope(id, filter), filter);
    }

    private static Scope scope(ImportId id, Filter filter) {
        var verdict = filter.verdict() == null ? null : filter.verdict().name();
        return Scope.all(
                Scope.of("r.import_id = :import", "import", id.value()),
                Scope.given(verdict, "r.verdict = :verdict", "verdict"));
    }
}
