package io.demarc.deployment.form;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Supply;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.OfferingParties;
import io.demarc.vendors.Parties;
import io.demarc.vendors.Supplies;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be contracted for a place: what its vendor offers for its mode, and machines where our people run the model. */
@Component
class Contracts {

    private static final Set<OfferingKind> MACHINES = EnumSet.of(OfferingKind.MACHINES);

    private final Supplies supplies;

    Contracts(Supplies supplies) {
        this.supplies = supplies;
    }

    static Set<OfferingKind> kinds(@Nullable Mode mode) {
        return switch (mode) {
            case M1 -> EnumSet.of(OfferingKind.APPLICATION);
            case M2 -> EnumSet.of(OfferingKind.MODEL_API, OfferingKind.GATEWAY);
            case M3 -> EnumSet.of(OfferingKind.CLOUD_API, OfferingKind.GATEWAY);
            case M4 -> EnumSet.of(OfferingKind.ENDPOINT);
            case M5, M6 -> EnumSet.of(OfferingKind.WEIGHTS);
            case M7 -> EnumSet.of(OfferingKind.WEIGHTS, OfferingKind.DEVICE);
            case M8 -> EnumSet.noneOf(OfferingKind.class);
            case null -> EnumSet.noneOf(OfferingKind.class);
        };
    }

    /** None while no vendor is chosen. */
    List<Parties.Choice> offerings(LegForm leg) {
        var vendor = PlanForm.known(leg.text("vendor"));
        var kinds = kinds(leg.mode());
        if (vendor == null || kinds.isEmpty() || leg.text("newVendor") != null) return List.of();
        return supplies.choices(vendor, kinds, chosen(leg, "offering", vendor));
    }

    List<Parties.Choice> machines(LegForm leg) {
        if (leg.mode() != Mode.M5) return List.of();
        var chosen = PlanForm.known(leg.text("machines"));
        return supplies.choices(null, MACHINES, chosen == null ? List.of() : List.of(chosen));
    }

    /** What was chosen of another vendor is no choice any more. */
    private Collection<UUID> chosen(LegForm leg, String field, UUID vendor) {
        var id = PlanForm.known(leg.text(field));
        var known = id == null ? null : of(List.of(id)).get(id);
        return known != null && known.vendor().equals(vendor) ? List.of(known.id()) : List.of();
    }

    Map<UUID, OfferingParties> of(Collection<UUID> ids) {
        return supplies.of(ids);
    }

    /** What the form says; what it did not ask stays, as long as its vendor and its mode do. */
    Supply supply(LegForm form, @Nullable UUID vendor, @Nullable Leg known) {
        var kept = known == null ? Supply.NONE : known.supply();
        var offering = form.has("offering") ? PlanForm.known(form.text("offering")) : kept.offering();
        var machines = form.has("machines") ? PlanForm.known(form.text("machines")) : kept.hosting();
        var all = new Supply(offering, machines);
        var found = of(all.all().toList());
        var chosen = found.get(offering);
        boolean itsVendors = chosen != null && chosen.vendor().equals(vendor);
        return new Supply(
                itsVendors && fits(chosen, kinds(form.mode())) ? offering : null,
                form.mode() == Mode.M5 && fits(found.get(machines), MACHINES) ? machines : null);
    }

    private static boolean fits(@Nullable OfferingParties offering, Set<OfferingKind> kinds) {
        return offering != null && kinds.contains(offering.kind());
    }
}
