package io.demarc.identity.settings;

import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.identity.Roles;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Panel;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At home, for who lets people in: seats that nobody holds, invitations that wait or have ended, jobs that failed. */
@Component
class PeopleAtHome implements HomePanel {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Roles roles;
    private final Clock clock;

    PeopleAtHome(JdbcClient jdbc, Roles roles, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * @param present members who have come in
     * @param vacant roles that decide in reviews, held by nobody who is there
     * @param failing jobs of the portal whose last try failed
     */
    record Content(int present, List<Role> vacant, List<Invited> invited, int failing) {}

    /** @param until the link's last moment; null where it was withdrawn */
    record Invited(MemberId id, String name, @Nullable Instant until, boolean open) {}

    private record State(int present, @Nullable String held, int failing) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> show(Member me) {
        if (!me.may(Capability.MANAGE_PEOPLE)) return Optional.empty();
        var state = state();
        var held = Set.of(Objects.requireNonNullElse(state.held(), "").split(","));
        var vacant = roles.all().stream()
                .filter(role -> roles.allowedBy(role).contains(Capability.DECIDE_REVIEWS) && !held.contains(role.id()))
                .toList();
        return Optional.of(
                new Panel("identity/at-home", new Content(state.present(), vacant, invited(), state.failing())));
    }

    private State state() {
        return jdbc.sql("""
                        select (select count(*) from named_member m where m.tenant_id = :tenant and m.present) as present,
                            (select string_agg(distinct g.role, ',') from role_grant g
                                  join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id and m.present
                                  where g.tenant_id = :tenant) as held,
                            (select count(*) from scheduled_tasks t where t.consecutive_failures > 0) as failing
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .query(State.class)
                .single();
    }

    /** Those whose invitation ends first, or has ended. */
    private List<Invited> invited() {
        return jdbc.sql("""
                        select m.id, n.name, i.expires_at as until, coalesce(i.expires_at > :now, false) as open
                        from membership m
                        join named_member n on n.tenant_id = m.tenant_id and n.id = m.id
                        left join lateral (select l.expires_at from one_time_link l
                                           where l.membership_id = m.id and l.issued_in = m.tenant_id
                                             and l.purpose = 'INVITATION' and l.used_at is null
                                           order by l.issued_at desc limit 1) i on true
                        where m.tenant_id = :tenant and m.came_at is null and m.left_at is null
                        order by i.expires_at nulls first, m.id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Invited.class)
                .list();
    }
}
