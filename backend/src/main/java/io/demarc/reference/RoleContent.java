package io.demarc.reference;

import io.demarc.identity.Role;
import io.demarc.kernel.Capability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles there are. The only kind of content that this module owns itself: the module that it is for lies below.
 *
 * @param everyone what every role allows
 */
public record RoleContent(Set<Capability> everyone, List<Entry> roles) {

    /** Whoever may give people roles may also say what these allow; nobody else gains anything by it. */
    public static final Kind<RoleContent> KIND = new Kind<>(
            "roles",
            "reference",
            RoleContent.class,
            (it, others) -> it.faults(),
            RoleContent::names,
            Capability.MANAGE_PEOPLE);

    /**
     * A role.
     *
     * @param purpose what it is for, in a sentence
     * @param allows besides what every role does
     */
    public record Entry(Role id, String name, String purpose, Set<Capability> allows) {}

    Set<Capability> allowedBy(Role role) {
        return find(role)
                .map(it ->
                        Stream.concat(everyone.stream(), it.allows().stream()).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** What is wrong with those who decide something in other content: a sentence each. */
    public List<String> faultsOfDeciding(Role role) {
        if (find(role).isEmpty()) return List.of("there is no role " + role);
        return allowedBy(role).contains(Capability.DECIDE_REVIEWS)
                ? List.of()
                : List.of(role + " may not decide in reviews");
    }

    /** With those that came after an organization's own version, as they were shipped: stages may ask them. */
    List<Entry> all() {
        var known = roles.stream().map(Entry::id).collect(Collectors.toSet());
        var later = Shipped.newest(KIND).content().roles().stream().filter(it -> !known.contains(it.id()));
        return Stream.concat(roles.stream(), later).toList();
    }

    private Optional<Entry> find(Role role) {
        return all().stream().filter(it -> it.id().equals(role)).findFirst();
    }

    private Map<String, String> names() {
        var names = new TreeMap<String, String>();
        for (Entry role : all()) {
            names.put("role." + role.id(), role.name());
            names.put("role." + role.id() + ".for", role.purpose());
        }
        return names;
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var known = new HashSet<Role>();
        for (Entry role : roles) if (!known.add(role.id())) faults.add(role.id() + " is there twice");
        if (!everyone.contains(Capability.BELONG)) faults.add("no role lets anybody in");
        // People have these roles: taken out of the content, they would be names without a meaning.
        Shipped.newest(KIND).content().roles().stream()
                .map(Entry::id)
                .filter(role -> !known.contains(role))
                .forEach(role -> faults.add("the role " + role + " is missing"));
        for (Capability needed : List.of(Capability.MANAGE_PEOPLE, Capability.VIEW_SETTINGS))
            if (!allowedBy(Role.ADMIN).contains(needed)) faults.add(Role.ADMIN + " has to allow " + needed);
        return faults;
    }
}
