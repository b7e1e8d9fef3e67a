package io.demarc.identity.settings;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.Slice;
import io.demarc.kernel.Slice.Cursor;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the organization as a list, those who left included, and one of them with their roles. */
@Repository
@Transactional(readOnly = true)
class PeopleList {

    private static final String ROW = """
            select m.id, p.name, p.email, m.joined_at, m.left_at, lower(p.name) as sort_key,
                   exists (select from credential c where c.person_id = p.id) as has_password,
                   array(select distinct g.role from role_grant g
                         where g.tenant_id = m.tenant_id and g.membership_id = m.id order by g.role) as roles,
                   i.issued_at, i.expires_at
            from membership m join person p on p.id = m.person_id
            left join lateral (select l.issued_at, l.expires_at from one_time_link l
                               where l.person_id = m.person_id and l.issued_in = m.tenant_id
                                 and l.purpose = 'INVITATION' and l.used_at is null
                               order by l.issued_at desc limit 1) i on true
            where m.tenant_id = :tenant""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the list is narrowed to, as it stands in the address. */
    record Filter(@Nullable String q, @Nullable String after) {

        public boolean isNarrowed() {
            return q != null && !q.isBlank();
        }

        public String firstPage() {
            return Slice.query(query());
        }

        public String nextPage(@Nullable String next) {
            return Slice.page(query(), next);
        }

        private Map<String, Object> query() {
            return isNarrowed() ? Map.of("q", Objects.requireNonNull(q)) : Map.of();
        }

        private String pattern() {
            String text = q == null ? "" : q.strip().toLowerCase(java.util.Locale.ROOT);
            return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    /** How somebody stands to the organization. */
    enum Standing {
        ACTIVE,
        INVITED,
        ENDED
    }

    /**
     * The invitation that somebody did not use so far.
     *
     * @param open whether its link can be used now
     */
    record Invitation(Instant issuedAt, Instant expiresAt, boolean open) {}

    /**
     * A person as a member, or as one who was.
     *
     * @param leftAt while a membership is offered, too: it has not begun
     * @param hasPassword false until somebody who signs in nowhere yet uses their invitation
     */
    record Row(
            UUID id,
            String name,
            String email,
            Instant joinedAt,
            @Nullable Instant leftAt,
            boolean hasPassword,
            List<String> roles,
            @Nullable Invitation invitation,
            String sortKey) {

        public Standing getStanding() {
            if (leftAt != null) return invitation == null ? Standing.ENDED : Standing.INVITED;
            return hasPassword ? Standing.ACTIVE : Standing.INVITED;
        }
    }

    /** A role in a unit. */
    record Grant(UUID id, String role, String unit) {}

    Slice<Row> slice(Filter filter) {
        String narrowed = " and (lower(p.name) like :pattern or lower(cast(p.email as text)) like :pattern)";
        var cursor = Cursor.of(filter.after());
        var statement = jdbc.sql(ROW + narrowed
                        + (cursor.isPresent() ? " and (lower(p.name), m.id) > (:key, :id)" : "")
                        + " order by lower(p.name), m.id limit " + (Slice.SIZE + 1))
                .param("tenant", CurrentOrganization.id().value())
                .param("pattern", filter.pattern());
        cursor.ifPresent(from -> statement.param("key", from.key()).param("id", from.id()));
        long count = jdbc.sql("select count(*) from (select from membership m join person p on p.id = m.person_id"
                        + " where m.tenant_id = :tenant" + narrowed + " limit " + (Slice.BOUND + 1) + ") counted")
                .param("tenant", CurrentOrganization.id().value())
                .param("pattern", filter.pattern())
                .query(Long.class)
                .single();
        return Slice.of(statement.query(this::row).list(), count, row -> new Cursor(row.sortKey(), row.id()));
    }

    Row find(MemberId id) {
        return jdbc.sql(ROW + " and m.id = :id")
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id.value())
                .query(this::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Grant> grants(MemberId id) {
        return jdbc.sql("""
                        select g.id, g.role, u.name as unit from role_grant g
                        join business_unit u on u.tenant_id = g.tenant_id and u.id = g.business_unit_id
                        where g.tenant_id = ? and g.membership_id = ? order by g.role, lower(u.name)
                        """)
                .params(CurrentOrganization.id().value(), id.value())
                .query(Grant.class)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Objects.requireNonNull(instant(row, "joined_at")),
                instant(row, "left_at"),
                row.getBoolean("has_password"),
                List.of((String[]) row.getArray("roles").getArray()),
                invitation(row),
                row.getString("sort_key"));
    }

    private @Nullable Invitation invitation(ResultSet row) throws SQLException {
        var issued = instant(row, "issued_at");
        var expires = instant(row, "expires_at");
        return issued == null || expires == null
                ? null
                : new Invitation(issued, expires, expires.isAfter(clock.instant()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
