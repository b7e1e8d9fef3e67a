package io.demarc.vendors;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import io.demarc.vendors.VendorEvent.VendorAdded;
import io.demarc.vendors.VendorEvent.VendorChanged;
import io.demarc.vendors.VendorEvent.VendorRenamed;
import io.demarc.vendors.VendorRepository.Called;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vendors of the directory: finds them, and records what changes. */
@Service
@Transactional
public class Vendors {

    /** One of these is enough to name a vendor or a model that is not in the directory yet. */
    static final Capability[] NAME_NEW = {
        Capability.REGISTER_USE_CASES, Capability.EDIT_USE_CASES, Capability.EDIT_VENDORS, Capability.IMPORT
    };

    private final VendorRepository vendors;
    private final Aliases aliases;
    private final ObjectProvider<Referrers> referrers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Vendors(
            VendorRepository vendors,
            Aliases aliases,
            ObjectProvider<Referrers> referrers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrers = referrers;
        this.vendors = vendors;
        this.aliases = aliases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The vendor that is or was of that name (as {@link Name} says), added if it is missing: whoever says what a use case
     * runs on may name one that the directory does not know yet.
     */
    public VendorId findOrAdd(String name, Member me) {
        return findOrAdd(List.of(name), me).values().iterator().next();
    }

    /** The same for many at once, by the keys of their names and in their order; vendors are looked up together. */
    public Map<String, VendorId> findOrAdd(Collection<String> names, Member me) {
        me.requireAny(NAME_NEW);
        var wanted = new LinkedHashMap<String, String>();
        for (var name : names) wanted.putIfAbsent(new Name(name).key(), name);
        var known =
                vendors
                        .findCalled(
                                CurrentOrganization.id().value(),
                                wanted.keySet().toArray(String[]::new))
                        .stream()
                        .collect(toMap(Called::getKey, it -> new VendorId(it.getId())));
        var found = new LinkedHashMap<String, VendorId>();
        wanted.forEach((key, name) ->
                found.put(key, known.containsKey(key) ? known.get(key) : save(VendorFacts.named(name), me)));
        return found;
    }

    public VendorId add(VendorFacts facts, Member me) {
        me.require(Capability.EDIT_VENDORS);
        return save(facts, me);
    }

    private VendorId save(VendorFacts facts, Member me) {
        if (facts.parent() != null) find(facts.parent());
        var vendor = vendors.save(new Vendor(VendorId.next(), facts, me.actor(), clock.instant()));
        events.publishEvent(new VendorAdded(me.origin(clock.instant()), vendor.id()));
        referrers.forEach(it -> it.called(vendor.id(), facts.name()));
        return vendor.id();
    }

    @Transactional(readOnly = true)
    Vendor find(VendorId id) {
        return vendors.findById(id.value()).orElseThrow(NotFound::new);
    }

    private Optional<Vendor> named(String name) {
        return vendors.findByName(CurrentOrganization.id().value(), name);
    }

    /** Whether another vendor than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(String name, @Nullable VendorId own) {
        return named(name).filter(other -> !other.id().equals(own)).isPresent();
    }

    /** Whether the one is the other, or part of it by way of whoever it is part of. */
    @Transactional(readOnly = true)
    boolean isPartOf(VendorId part, VendorId whole) {
        return vendors.isPartOf(CurrentOrganization.id().value(), part.value(), whole.value());
    }

    /** Whether it would get another name while anything refers to it, so that somebody has to say whether it is the same. */
    @Transactional(readOnly = true)
    boolean isRenamed(VendorId id, String name) {
        return aliases.areNeeded(id, find(id).facts().name(), name);
    }

    /** @param rename what was said about another name; needed only where anything refers to the vendor */
    void describe(VendorId id, int version, VendorFacts facts, @Nullable Rename rename, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var vendor = find(id);
        if (vendor.version() != version) throw new ObjectOptimisticLockingFailureException(Vendor.class, id);
        if (facts.parent() != null && isPartOf(find(facts.parent()).id(), id))
            throw new IllegalArgumentException("a vendor is no part of itself");
        var before = vendor.facts();
        boolean renamed = isRenamed(id, facts.name());
        if (renamed) {
            if (rename != Rename.SAME) throw new RenameRefusal();
            aliases.add(id, before.name(), clock.instant());
            events.publishEvent(new VendorRenamed(me.origin(clock.instant()), id));
        }
        if (facts.equals(before)) return;
        vendor.describe(facts, me.actor(), clock.instant());
        if (!facts.name().equals(before.name())) referrers.forEach(it -> it.called(id, facts.name()));
        if (renamed && facts.equals(before.called(facts.name()))) return;
        events.publishEvent(new VendorChanged(me.origin(clock.instant()), id));
    }
}
