package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The directory of models, and one of them. */
@Controller
@RequestMapping("/models")
@Requires(Capability.VIEW_VENDORS)
class ModelController {

    private final Directory directory;
    private final Models models;
    private final Vendors vendors;
    private final Aliases aliases;
    private final Known known;
    private final ModelVersions versions;

    ModelController(
            Directory directory, Models models, ModelVersions versions, Vendors vendors, Aliases aliases, Known known) {
        this.versions = versions;
        this.known = known;
        this.aliases = aliases;
        this.directory = directory;
        this.models = models;
        this.vendors = vendors;
    }

    @GetMapping
    String index(@ModelAttribute("filter") Directory.ModelFilter filter, @Me Member me, ModelMap model) {
        model.addAttribute("slice", directory.models(filter));
        model.addAttribute("levels", Clearance.Level.values());
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/models";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ModelId id, @Me Member me, ModelMap model) {
        var shown = models.find(id);
        model.addAttribute("id", id);
        model.addAttribute("facts", shown.facts());
        var clearance = shown.clearance().orElse(null);
        model.addAttribute("clearance", clearance);
        if (clearance != null) model.addAttribute("clearedBy", known.name(clearance.by()));
        model.addAttribute("versions", versions.of(id));
        model.addAttribute("card", known.card(id));
        model.addAttribute("aliases", aliases.of(shown.id()));
        model.addAttribute("vendor", vendors.find(shown.facts().vendor()).facts());
        model.addAttribute("stated", known.stated(shown.statedBy(), shown.statedAt()));
        model.addAttribute("uses", known.of(id, me).orElse(null));
        model.addAttribute("panels", known.panels().of(id, me));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/model";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry modelsEntry() {
            return new NavEntry("models", "/models", Capability.VIEW_VENDORS, 30);
        }
    }
}
