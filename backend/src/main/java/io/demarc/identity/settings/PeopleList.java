package io.demarc.identity.settings;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
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

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "m",
            """
            m.id, p.name, p.email, m.joined_at, m.left_at,
            exists (select from credential c where c.person_id = p.id) as has_password,
            array(select distinct g.role from role_grant g
                  where g.tenant_id = m.tenant_id and g.membership_id = m.id order by g.role) as roles,
            i.issued_at, i.expires_at, coalesce(i.expires_at > :now, false) as open
            """,
            "membership m join person p on p.id = m.person_id",
            """
            left join lateral (select l.issued_at, l.expires_at from one_time_link l
                               where l.person_id = m.person_id and l.issued_in = m.tenant_id
                                 and l.purpose = 'INVITATION' and l.used_at is null
                               order by l.issued_at desc limit 1) i on true
            """,
            Order.ascending("name", text("lower(p.name)"), id("m.id")));

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable String q, @Nullable String after) implements ListFilter {

        private Scope scope() {
            return Scope.contains(q, "search_key(p.name || ' ' || cast(p.email as text))", "q");
        }
    }

    /** What somebody is to the organization. */
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
            MemberId id,
            String name,
            String email,
            Instant joinedAt,
            @Nullable Instant leftAt,
            boolean hasPassword,
            List<String> roles,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            boolean open) {

        public @Nullable Invitation getInvitation() {
            return issuedAt == null || expiresAt == null ? null : new Invitation(issuedAt, expiresAt, open);
        }

        public Standing getStanding() {
            if (leftAt != null) return issuedAt == null ? Standing.ENDED : Standing.INVITED;
            return hasPassword ? Standing.ACTIVE : Standing.INVITED;
        }
    }

    /** A role in a unit. */
    record Grant(UUID id, String role, String unit) {}

    Slice<Row> slice(Filter filter) {
        return LIST.slice(jdbc, Scope.all(now(), filter.scope()), filter);
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
}
