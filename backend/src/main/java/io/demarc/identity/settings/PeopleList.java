package io.demarc.identity.settings;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.People.Standing;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the organization as a list, those who left included, and one of them with their roles. */
@Repository
@Transactional(readOnly = true)
class PeopleList {

    private static final Listing<Row> LIST =
            Listing.of(Row.class, "m", """
            m.id, m.name, m.address as email, coalesce(m.came_at, m.joined_at) as since,
            case when m.left_at is not null then 'ENDED' when m.came_at is null then 'INVITED' else 'ACTIVE' end as standing,
            array(select distinct g.role from role_grant g
                  where g.tenant_id = m.tenant_id and g.membership_id = m.id order by g.role) as roles,
            i.issued_at, i.expires_at, coalesce(i.expires_at > :now, false) as open
            """, """
            (select n.tenant_id, n.id, n.name, n.sort_name, n.address, m.joined_at, m.came_at, m.left_at
             from named_member n join membership m on m.tenant_id = n.tenant_id and m.id = n.id) m""", """
            left join lateral (select l.issued_at, l.expires_at from one_time_link l
                               where l.membership_id = m.id and l.issued_in = m.tenant_id
                                 and l.purpose = 'INVITATION' and l.used_at is null
                               order by l.issued_at desc limit 1) i on true
            """, Order.ascending("name", text("m.sort_name"), id("m.id")));

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable String q, @Nullable String after) implements ListFilter {

        private Scope scope() {
            return Scope.contains(q, "search_key(m.name || ' ' || m.address)", "q");
        }
    }

    /**
     * The invitation that somebody did not use so far.
     *
     * @param open whether its link can be used now
     */
    record Invitation(Instant issuedAt, Instant expiresAt, boolean open) {}

    /**
     * A person as a member, as one who is invited, or as one who was.
     *
     * @param since when they came in, or were invited first
     */
    record Row(
            MemberId id,
            String name,
            String email,
            Instant since,
            Standing standing,
            List<String> roles,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            boolean open) {

        public @Nullable Invitation getInvitation() {
            return issuedAt == null || expiresAt == null ? null : new Invitation(issuedAt, expiresAt, open);
        }
    }

    /** A role in a unit. */
    record Grant(UUID id, String role, String unit) {}

    Slice<Row> slice(Filter filter) {
        return LIST.slice(jdbc, Scope.all(now(), filter.scope()), filter);
    }

    Walk<Row> walk(Filter filter) {
        return LIST.walk(jdbc, Scope.all(now(), filter.scope()), filter);
    }

    Row find(MemberId id) {
        return LIST.find(jdbc, Scope.all(now(), Scope.of("m.id = :id", "id", id.value())))
                .orElseThrow(NotFound::new);
    }

    /** Narrows nothing: the columns ask whether an invitation is open. */
    private Scope now() {
        return Scope.of("true", "now", clock.instant().atOffset(ZoneOffset.UTC));
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

    /** Whether nobody else who is there manages people in the organization as a whole: their membership and role stay. */
    boolean isLastAdministrator(MemberId id) {
        return jdbc.sql("""
                        select not exists (
                            select from role_grant g
                            join membership m on m.tenant_id = g.tenant_id and m.id = g.membership_id
                            join business_unit u on u.tenant_id = g.tenant_id and u.id = g.business_unit_id
                            where g.tenant_id = ? and g.role = 'ADMIN' and u.parent_id is null
                              and m.id <> ? and m.came_at is not null and m.left_at is null)
                        """)
                .params(CurrentOrganization.id().value(), id.value())
                .query(Boolean.class)
                .single();
    }
}
