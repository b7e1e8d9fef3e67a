package io.demarc.identity;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that somebody can always manage people in the organization as a whole. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Administrators {

    private final RoleGrants grants;
    private final BusinessUnits units;

    Administrators(RoleGrants grants, BusinessUnits units) {
        this.grants = grants;
        this.units = units;
    }

    /** Refuses when none of the grants that stay makes somebody an administrator of the whole. */
    void keepOne(Predicate<RoleGrant> stays) {
        var root = units.root();
        boolean kept = grants.findAdministrators().stream()
                .anyMatch(grant -> grant.unit().equals(root) && stays.test(grant));
        if (!kept) throw IdentityRefusal.lastAdministrator();
    }
}
