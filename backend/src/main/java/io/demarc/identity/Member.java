package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who asks: a person as a member of the mounted organization.
 *
 * @param grants their roles
 */
public record Member(
        MemberId id,
        OrganizationId organization,
        PersonId person,
        String name,
        String email,
        ZoneId zone,
        @Nullable String theme,
        Map<Role, Grant> grants) {

    private static final Role PORTAL = new Role("PORTAL");
    private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    /**
     * What a role is to a member.
     *
     * @param reach the business units that it was given in, and those below
     * @param allows there
     */
    public record Grant(Visible reach, Set<Capability> allows) {}

    /** The portal itself, acting in nobody's name, as the operator's commands and its own jobs do. */
    public static Member ofPortal(OrganizationId organization) {
        return ofPortal(organization, NOBODY);
    }

    /** The portal itself, acting in a member's name, as its jobs and the demo do: allowed everything, asked for no decision. */
    public static Member ofPortal(OrganizationId organization, MemberId as) {
        var everything = new Grant(new Visible(true, Set.of(), as), EnumSet.allOf(Capability.class));
        return new Member(
                as,
                organization,
                new PersonId(as.value()),
                "Demarc",
                "",
                ZoneOffset.UTC,
                null,
                Map.of(PORTAL, everything));
    }

    /** Who is recorded as the one who did it; nobody where the portal acts by itself. */
    public @Nullable MemberId actor() {
        return id.equals(NOBODY) ? null : id;
    }

    /** What they do now, as events say it. */
    public Origin origin(Instant at) {
        return new Origin(organization, actor(), at);
    }

    public Set<Role> roles() {
        return grants.keySet();
    }

    /** Which use cases they may see at all. */
    public Visible visible() {
        return reach(grant -> true);
    }

    /** Where their roles allow it. What they own elsewhere is in it too, as {@link Visible} always has it. */
    public Visible where(Capability capability) {
        return reach(grant -> grant.allows().contains(capability));
    }

    /** Whether a role allows it anywhere; what is the whole organization's takes a role in all of it. */
    public boolean may(Capability capability) {
        return capability.isOrganizationWide()
                ? where(capability).everything()
                : grants.values().stream().anyMatch(grant -> grant.allows().contains(capability));
    }

    /** Whether a role allows it in that business unit. */
    public boolean may(Capability capability, BusinessUnitId unit) {
        return capability.isOrganizationWide()
                ? may(capability)
                : where(capability).sees(unit, null);
    }

    /** What a command asks first, whoever calls it: refused is who may not. */
    public void require(Capability capability) {
        requireAny(capability);
    }

    /** Refused is who may none of these. */
    public void requireAny(Capability... capabilities) {
        if (Stream.of(capabilities).noneMatch(this::may))
            throw new AccessDeniedException("needs " + List.of(capabilities));
    }

    /** Their roles that reach that business unit. */
    public Set<Role> roles(BusinessUnitId unit) {
        return grants.entrySet().stream()
                .filter(grant -> grant.getValue().reach().sees(unit, null))
                .map(Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Visible reach(Predicate<Grant> which) {
        return grants.values().stream()
                .filter(which)
                .map(Grant::reach)
                .reduce(new Visible(false, Set.of(), id), Visible::and);
    }
}
