package io.demarc.identity;

import io.demarc.kernel.Capability;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who asks: a person as a member of the mounted organization, with all their roles. */
public record Member(
        MemberId id,
        OrganizationId organization,
        PersonId person,
        String name,
        String email,
        ZoneId zone,
        @Nullable String theme,
        Set<Role> roles,
        Visible visible) {

    public boolean may(Capability capability) {
        return roles.stream().anyMatch(role -> role.allows(capability));
    }

    /** The concerns that this member may decide on in a review. */
    public Set<Concern> concerns() {
        return roles.stream().flatMap(role -> role.concern().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
