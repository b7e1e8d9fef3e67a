package io.demarc.features;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The AI features of an offering, and the quarterly look at them. */
@Controller
@RequestMapping("/offerings/{id}/features")
@Requires(Capability.VIEW_VENDORS)
class LookController {

    private static final String STATE = "state.";

    private final FeaturePages pages;
    private final Sweeps sweeps;

    LookController(FeaturePages pages, Sweeps sweeps) {
        this.pages = pages;
        this.sweeps = sweeps;
    }

    @GetMapping
    String show(@PathVariable OfferingId id, @Me Member me, ModelMap model) {
        model.addAttribute("it", pages.of(id, me));
        model.addAttribute("states", FeatureState.values());
        model.addAttribute("mayRecord", me.may(Capability.EDIT_VENDORS));
        return "features/show";
    }

    /**
     * @param shown what the page showed that was looked at
     * @param then {@code same} where somebody says that nothing has changed: then nothing may be chosen otherwise
     */
    @OnPage("/offerings/{id}/features")
    @PostMapping("/look")
    String look(
            @PathVariable OfferingId id,
            @RequestParam(name = "version", defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Map<String, String> fields,
            @Me Member me) {
        var found = new LinkedHashMap<UUID, FeatureState>();
        for (var row : pages.of(id, me).rows()) {
            var chosen = fields.get(STATE + row.id());
            if (chosen == null) continue;
            var state = state(chosen);
            if (then.equals("same") && state != row.state()) throw new FeatureRefusal("changed");
            found.put(row.id(), state);
        }
        sweeps.look(id, new Shown(shown), found, me);
        return "redirect:/offerings/{id}/features";
    }

    private static FeatureState state(String chosen) {
        return Arrays.stream(FeatureState.values())
                .filter(it -> it.name().equals(chosen))
                .findFirst()
                .orElseThrow(Offer::missed);
    }
}
