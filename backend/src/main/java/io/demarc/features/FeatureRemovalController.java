package io.demarc.features;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a feature away that an offering does not have. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class FeatureRemovalController {

    private final Features features;

    FeatureRemovalController(Features features) {
        this.features = features;
    }

    @OnPage("/offerings/{id}/features/{feature}/edit")
    @PostMapping("/offerings/{id}/features/{feature}/removal")
    String create(
            @PathVariable OfferingId id,
            @PathVariable UUID feature,
            @RequestParam(defaultValue = "-1") int version,
            @Me Member me) {
        features.remove(id, feature, version, me);
        return "redirect:/offerings/{id}/features";
    }
}
