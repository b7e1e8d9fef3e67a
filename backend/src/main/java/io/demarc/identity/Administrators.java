package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that somebody can always manage people in the organization as a whole. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Administrators {

    private final RoleGrants grants;
    private final BusinessUnits units;
    private final JdbcClient jdbc;

    Administrators(RoleGrants grants, BusinessUnits units, JdbcClient jdbc) {
        this.grants = grants;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Refuses to make somebody an administrator of a part: they could make themselves one of the whole. */
    void refusePart(Role role, BusinessUnitId unit) {
        if (role.equals(Role.ADMIN) && !unit.equals(units.root())) throw IdentityRefusal.administratorOfPart();
    }

    /** Refuses when none of the grants that stay makes somebody an administrator of the whole. */
    void keepOne(Predicate<RoleGrant> stays) {
        var root = units.root();
        // Of two who take rights away at once the second waits here, and then sees what the first has left.
        jdbc.sql("select id from business_unit where tenant_id = ? and id = ? for update")
                .params(CurrentOrganization.id().value(), root.value())
                .query(UUID.class)
                .single();
        boolean kept = grants.findActive(Role.ADMIN).stream()
                .anyMatch(grant -> grant.unit().equals(root) && stays.test(grant));
        if (!kept) throw IdentityRefusal.lastAdministrator();
    }
}
