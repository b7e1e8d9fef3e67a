package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.VendorEvent.VendorMerged;
import io.demarc.vendors.VendorEvent.VendorSeparated;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of a vendor that it is another one, and takes that back. Offerings, models, places and evidence stay with the entry that
 * they were recorded for, so nothing is lost and no decision is bound to another fact; pages show them all with the one kept.
 */
@Service
@Transactional
class Mergers {

    private final VendorRepository vendors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mergers(VendorRepository vendors, ApplicationEventPublisher events, Clock clock) {
        this.vendors = vendors;
        this.events = events;
        this.clock = clock;
    }

    /** Those that turned out to be this one, by name. */
    @Transactional(readOnly = true)
    List<Vendor> into(VendorId kept) {
        return vendors.findMerged(CurrentOrganization.id().value(), kept.value());
    }

    /**
     * Whoever was merged into the one before is merged into the other now.
     *
     * @param version of the one that is merged, as it was seen
     */
    void merge(VendorId merged, VendorId kept, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        if (merged.equals(kept)) throw new NotFound();
        var ids = new UUID[] {merged.value(), kept.value()};
        var both = vendors.lock(CurrentOrganization.id().value(), ids);
        var one = find(both, merged);
        if (one.version() != version) throw new ObjectOptimisticLockingFailureException(Vendor.class, merged);
        if (one.mergedInto().isPresent() || find(both, kept).mergedInto().isPresent()) throw new MergerRefusal();
        into(merged).forEach(it -> merge(it, kept, me));
        merge(one, kept, me);
    }

    private void merge(Vendor one, VendorId kept, Member me) {
        one.mergeInto(kept);
        events.publishEvent(new VendorMerged(me.origin(clock.instant()), one.id(), kept));
    }

    /** @param version of the one that was merged, as it was seen */
    void separate(VendorId merged, VendorId kept, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var one = vendors.findById(merged.value()).orElseThrow(NotFound::new);
        if (one.version() != version) throw new ObjectOptimisticLockingFailureException(Vendor.class, merged);
        if (!one.mergedInto().filter(kept::equals).isPresent()) throw new NotFound();
        one.separate();
        events.publishEvent(new VendorSeparated(me.origin(clock.instant()), merged));
    }

    private static Vendor find(List<Vendor> both, VendorId id) {
        return both.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
