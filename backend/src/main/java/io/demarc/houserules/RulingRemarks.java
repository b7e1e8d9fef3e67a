package io.demarc.houserules;

import io.demarc.deployment.Deployments;
import io.demarc.deployment.Mode;
import io.demarc.deployment.PlaceRemarks;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Panel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What house rules say of a place, beside it and while its mode is chosen. */
@Component
@Transactional(readOnly = true)
class RulingRemarks implements PlaceRemarks {

    private final UseCaseStates states;
    private final Deployments deployments;
    private final HouseRulings rulings;
    private final RulingWords words;

    RulingRemarks(UseCaseStates states, Deployments deployments, HouseRulings rulings, RulingWords words) {
        this.states = states;
        this.deployments = deployments;
        this.rulings = rulings;
        this.words = words;
    }

    @Override
    public Map<UUID, Panel> places(UseCaseId id) {
        var useCase = states.of(id);
        var all = rulings.of(useCase);
        var remarks = new LinkedHashMap<UUID, Panel>();
        for (var leg : deployments.plan(useCase).legs()) {
            var ruling = all.get(leg.id());
            if (ruling != null) remarks.put(leg.id(), panel(ruling, leg.mode()));
        }
        return remarks;
    }

    @Override
    public Map<Mode, Panel> modes(UseCaseId id, String letter) {
        var useCase = states.of(id);
        var plan = deployments.plan(useCase);
        var remarks = new EnumMap<Mode, Panel>(Mode.class);
        plan.leg(letter).ifPresent(leg -> {
            for (var mode : Mode.values())
                if (!mode.isHybrid())
                    remarks.put(mode, panel(rulings.of(PlaceFacts.of(leg).in(mode), plan, leg, useCase), mode));
        });
        return remarks;
    }

    private Panel panel(Ruling ruling, @Nullable Mode mode) {
        return new Panel("houserules/ruling", words.of(ruling, mode));
    }
}
