package io.demarc.vendors;

import io.demarc.kernel.Slice;
import io.demarc.kernel.Slice.Cursor;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Vendors and models as lists: searched and paged by name in the database. */
@Repository
@Transactional(readOnly = true)
class Directory {

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed to, as it stands in the address. */
    record Filter(
            @Nullable String q,
            @Nullable String sort,
            @Nullable String after) {

        public boolean isNarrowed() {
            return q != null && !q.isBlank();
        }

        public boolean isDescending() {
            return "-name".equals(sort);
        }

        public String firstPage() {
            return Slice.query(query());
        }

        public String nextPage(@Nullable String next) {
            return Slice.page(query(), next);
        }

        /** The other way round, from its beginning. */
        public String turned() {
            var query = query();
            if (query.remove("sort") == null) query.put("sort", "-name");
            return Slice.query(query);
        }

        private Map<String, Object> query() {
            var query = new LinkedHashMap<String, Object>();
            if (q != null && !q.isBlank()) query.put("q", q);
            if (isDescending()) query.put("sort", "-name");
            return query;
        }

        /** Percent and underscore are characters of a name here, not wildcards. */
        private String pattern() {
            String text = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    record VendorRow(UUID id, String name, @Nullable String country, long models, String sortKey) {}

    record ModelRow(
            UUID id,
            String name,
            UUID vendorId,
            String vendor,
            boolean openWeights,
            @Nullable LocalDate endsOn,
            String sortKey) {}

    Slice<VendorRow> vendors(Filter filter) {
        var rows = page("""
                select t.id, t.name, t.country, lower(t.name) as sort_key,
                       (select count(*) from model m where m.tenant_id = t.tenant_id and m.vendor_id = t.id) as models
                from vendor t""", filter).query(VendorRow.class).list();
        return Slice.of(rows, count("vendor", filter), row -> new Cursor(row.sortKey(), row.id()));
    }

    Slice<ModelRow> models(Filter filter) {
        var rows = page("""
                select t.id, t.name, t.vendor_id, v.name as vendor, t.open_weights, t.ends_on,
                       lower(t.name) as sort_key
                from model t join vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id""", filter).query(ModelRow.class).list();
        return Slice.of(rows, count("model", filter), row -> new Cursor(row.sortKey(), row.id()));
    }

    /** The vendor's models by name, at most 200. */
    List<ModelRow> modelsOf(VendorId vendor) {
        return jdbc.sql("""
                        select t.id, t.name, t.vendor_id, '' as vendor, t.open_weights, t.ends_on,
                               lower(t.name) as sort_key
                        from model t where t.tenant_id = :tenant and t.vendor_id = :vendor
                        order by lower(t.name) limit 200
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .query(ModelRow.class)
                .list();
    }

    private JdbcClient.StatementSpec page(String select, Filter filter) {
        String direction = filter.isDescending() ? "desc" : "asc";
        var cursor = Cursor.of(filter.after());
        String beyond = cursor.isEmpty()
                ? ""
                : "and (lower(t.name), t.id) %s (:key, :id)".formatted(filter.isDescending() ? "<" : ">");
        var statement = jdbc.sql("""
                        %1$s where t.tenant_id = :tenant and lower(t.name) like :pattern %2$s
                        order by lower(t.name) %3$s, t.id %3$s limit %4$d
                        """.formatted(select, beyond, direction, Slice.SIZE + 1))
                .param("tenant", CurrentOrganization.id().value())
                .param("pattern", filter.pattern());
        return cursor.map(after -> statement.param("key", after.key()).param("id", after.id()))
                .orElse(statement);
    }

    private long count(String table, Filter filter) {
        return jdbc.sql("""
                        select count(*) from (select from %s t where t.tenant_id = :tenant
                        and lower(t.name) like :pattern limit %d) counted
                        """.formatted(table, Slice.BOUND + 1))
                .param("tenant", CurrentOrganization.id().value())
                .param("pattern", filter.pattern())
                .query(Long.class)
                .single();
    }
}
