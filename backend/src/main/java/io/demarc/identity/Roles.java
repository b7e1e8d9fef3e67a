package io.demarc.identity;

import io.demarc.kernel.Capability;
import java.util.List;
import java.util.Set;

/** The roles there are in the bound organization. Kept by a module above this one, as content that an organization may change. */
public interface Roles {

    /** In the order in which they are shown. */
    List<Role> all();

    /** Nothing for a role that is not there any more. */
    Set<Capability> allowedBy(Role role);
}
