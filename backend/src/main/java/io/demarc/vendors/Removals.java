package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingEvent.OfferingRemoved;
import io.demarc.vendors.VendorEvent.ModelRemoved;
import io.demarc.vendors.VendorEvent.VendorRemoved;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes out of the directory what nothing rests on. */
@Service
@Transactional
class Removals {

    private final Vendors vendors;
    private final Offerings offerings;
    private final Models models;
    private final Aliases aliases;
    private final Resting resting;
    private final RemovedRows rows;

    Removals(Vendors vendors, Offerings offerings, Models models, Aliases aliases, Resting resting, RemovedRows rows) {
        this.vendors = vendors;
        this.offerings = offerings;
        this.models = models;
        this.aliases = aliases;
        this.resting = resting;
        this.rows = rows;
    }

    void remove(VendorId id, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var vendor = vendors.find(id);
        seen(Vendor.class, id, version == vendor.version());
        refuse(resting.on(id, me));
        aliases.forget(id);
        rows.gone(vendor, new VendorRemoved(rows.by(me), id));
    }

    /** Its terms, prices and features go along, and how it can be left. */
    void remove(OfferingId id, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var offering = offerings.find(id);
        seen(Offering.class, id, version == offering.version());
        refuse(resting.on(id, me));
        rows.with("AgreedTerm", "offeringId", id.value());
        rows.with("Price", "offeringId", id.value());
        rows.with("ExitPlan", "offeringId", id.value());
        rows.with("Alternative", "offeringId", id.value());
        rows.with("Alternative", "standInId", id.value());
        rows.withPartsOf(id);
        rows.gone(offering, new OfferingRemoved(rows.by(me), id));
    }

    /** Its versions and its card go along, and what was announced about its end. */
    void remove(ModelId id, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var model = models.find(id);
        seen(Model.class, id, version == model.version());
        refuse(resting.on(id, me));
        aliases.forget(id);
        rows.with("ModelVersion", "modelId", id.value());
        rows.with("ModelCard", "id", id.value());
        rows.with("ModelEnd", "modelId", id.value());
        rows.gone(model, new ModelRemoved(rows.by(me), id));
    }

    private static void seen(Class<?> type, Object id, boolean same) {
        if (!same) throw new ObjectOptimisticLockingFailureException(type, id);
    }

    private static void refuse(Resting.All all) {
        if (!all.isNone()) throw new RestingRefusal();
    }
}
