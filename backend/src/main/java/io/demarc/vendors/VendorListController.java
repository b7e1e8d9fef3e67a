package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The directory of vendors. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class VendorListController {

    private final Directory directory;
    private final DirectoryFigures figures;
    private final Known known;

    VendorListController(Directory directory, DirectoryFigures figures, Known known) {
        this.directory = directory;
        this.figures = figures;
        this.known = known;
    }

    @GetMapping("/vendors")
    String index(@ModelAttribute("filter") Directory.Filter filter, @Me Member me, ModelMap model) {
        var slice = directory.vendors(filter);
        model.addAttribute("slice", slice);
        model.addAttribute("figures", figures.of(me));
        model.addAttribute(
                "mixes",
                known.mixes(slice.rows().stream().map(Directory.VendorRow::id).toList(), me));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/vendors";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry vendorsEntry() {
            return new NavEntry(
                    "vendors",
                    "/vendors",
                    List.of("/vendor-candidates", "/offerings", "/contracts", "/features"),
                    Capability.VIEW_VENDORS,
                    20);
        }
    }
}
