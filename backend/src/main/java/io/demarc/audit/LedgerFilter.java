package io.demarc.audit;

import io.demarc.kernel.Slice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the ledger is narrowed to, as it stands in the address; {@code before} is where the page begins. */
record LedgerFilter(
        @Nullable String name,
        @Nullable UUID subject,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @Nullable Long before) {

    public Map<String, Object> query() {
        var query = new HashMap<String, Object>();
        if (name != null && !name.isEmpty()) query.put("name", name);
        if (subject != null) query.put("subject", subject);
        if (from != null) query.put("from", from);
        if (until != null) query.put("until", until);
        return query;
    }

    public String newest() {
        return Slice.query(query());
    }

    public String older(long id) {
        var query = query();
        query.put("before", id);
        return Slice.query(query);
    }
}
