package io.demarc.vendors;

import static java.util.Comparator.comparing;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.listing.JointRead;
import io.demarc.listing.JointRows;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands above the list of vendors: how many have which role, and how many names wait to be one; in one statement. */
@Component
@Transactional(readOnly = true)
class DirectoryFigures {

    private static final JointRows<InRole> ROLES = new JointRows<>("""
            select role, count(*) as vendors
            from (select roles from vendor where tenant_id = :tenant and merged_into_id is null limit 10001) v,
                unnest(v.roles) role group by role
            """, Map.of(), InRole.class);

    private final JointRead joint;
    private final ObjectProvider<ImportedNames> names;

    DirectoryFigures(JointRead joint, ObjectProvider<ImportedNames> names) {
        this.joint = joint;
        this.names = names;
    }

    /** How many vendors have a role. */
    record InRole(VendorRole role, long vendors) {}

    /**
     * @param roles in their order, without those that nobody has
     * @param waiting names that somebody has to confirm; 0 for who may not
     */
    record Read(List<InRole> roles, long waiting) {}

    Read of(Member me) {
        var asked = new ArrayList<JointRows<?>>(List.of(ROLES));
        if (me.may(Capability.EDIT_VENDORS)) names.forEach(it -> asked.add(it.waiting()));
        var read = joint.of(asked, Map.of("tenant", CurrentOrganization.id().value()));
        return new Read(
                ROLES.of(read.getFirst()).stream()
                        .sorted(comparing(InRole::role))
                        .toList(),
                read.stream()
                        .skip(1)
                        .flatMap(List::stream)
                        .mapToLong(it -> ((ImportedNames.Counted) it).names())
                        .sum());
    }
}
