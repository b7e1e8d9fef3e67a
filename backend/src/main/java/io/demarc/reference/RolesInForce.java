package io.demarc.reference;

import io.demarc.identity.Role;
import io.demarc.identity.Roles;
import io.demarc.kernel.Capability;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The roles by the version in force. */
@Component
class RolesInForce implements Roles {

    private final References references;

    RolesInForce(References references) {
        this.references = references;
    }

    @Override
    public List<Role> all() {
        return content().all().stream().map(RoleContent.Entry::id).toList();
    }

    @Override
    public Set<Capability> allowedBy(Role role) {
        return content().allowedBy(role);
    }

    private RoleContent content() {
        return references.inForce(RoleContent.KIND).content();
    }
}
