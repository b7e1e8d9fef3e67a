package io.demarc.deployment.form;

import io.demarc.identity.Member;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Models;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vendor and the model that a place names: chosen, or added because they were new. */
@Component
class NamedParties {

    private final Vendors vendors;
    private final Models models;

    NamedParties(Vendors vendors, Models models) {
        this.vendors = vendors;
        this.models = models;
    }

    @Nullable
    UUID vendor(LegForm form, Member me) {
        var fresh = form.text("newVendor");
        if (fresh != null) return vendors.findOrAdd(fresh, me).value();
        var chosen = PlanForm.known(form.said("vendor"));
        if (chosen != null) return chosen;
        return vendorOf(form);
    }

    /** Whoever names only a model means its vendor. */
    private @Nullable UUID vendorOf(LegForm form) {
        var model = PlanForm.known(form.said("model"));
        return model == null
                ? null
                : models.vendorOf(new ModelId(model)).map(VendorId::value).orElse(null);
    }

    @Nullable
    UUID model(LegForm form, @Nullable UUID vendor, Member me) {
        var fresh = form.text("newModel");
        if (fresh != null && vendor != null)
            return models.findOrAdd(new VendorId(vendor), fresh, me).value();
        return PlanForm.known(form.said("model"));
    }
}
