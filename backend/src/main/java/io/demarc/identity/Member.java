package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person as a member of the mounted organization.
 *
 * @param grants their roles, and what each of them reaches: the business units of its grants and those below
 */
public record Member(
        MemberId id,
        OrganizationId organization,
        PersonId person,
        String name,
        String email,
        ZoneId zone,
        @Nullable String theme,
        Map<Role, Visible> grants) {

    /** The portal itself, acting in a member's name, as its jobs and the demo do: every role, everywhere. */
    public static Member ofPortal(OrganizationId organization, MemberId as) {
        var everywhere = new Visible(true, Set.of(), as);
        var all = Stream.of(Role.values()).collect(Collectors.toMap(role -> role, role -> everywhere));
        return new Member(
                as, organization, new PersonId(as.value()), "Demarc", "", ZoneOffset.UTC, null, Map.copyOf(all));
    }

    public Set<Role> roles() {
        return grants.keySet();
    }

    /** Which use cases they may see at all. */
    public Visible visible() {
        return reach(role -> true);
    }

    /** Where their roles allow it. What they own elsewhere is in it too, as {@link Visible} always has it. */
    public Visible where(Capability capability) {
        return reach(role -> role.allows(capability));
    }

    /** Whether a role allows it anywhere; what is the whole organization's takes a role in all of it. */
    public boolean may(Capability capability) {
        return capability.isOrganizationWide()
                ? where(capability).everything()
                : roles().stream().anyMatch(role -> role.allows(capability));
    }

    /** Whether a role allows it in that business unit. */
    public boolean may(Capability capability, BusinessUnitId unit) {
        return capability.isOrganizationWide()
                ? may(capability)
                : where(capability).sees(unit, null);
    }

    /** Their roles that reach that business unit. */
    public Set<Role> roles(BusinessUnitId unit) {
        return grants.entrySet().stream()
                .filter(grant -> grant.getValue().sees(unit, null))
                .map(Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Visible reach(Predicate<Role> which) {
        return grants.entrySet().stream()
                .filter(grant -> which.test(grant.getKey()))
                .map(Entry::getValue)
                .reduce(new Visible(false, Set.of(), id), Visible::and);
    }
}
