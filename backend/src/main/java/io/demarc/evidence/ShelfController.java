package io.demarc.evidence;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import io.demarc.tenancy.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The shelf: what there is, what ends when, and what happens next. */
@Controller
@Requires(Capability.BELONG)
class ShelfController {

    private final ShelfList list;
    private final ShelfRows rows;
    private final Access access;
    private final BusinessClock clock;

    ShelfController(ShelfList list, ShelfRows rows, Access access, BusinessClock clock) {
        this.list = list;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/evidence")
    String index(@ModelAttribute("filter") ShelfList.Filter filter, @Me Member me, ModelMap model) {
        Access.requireAny(me);
        var slice = list.slice(filter, me);
        var read = rows.of(slice.rows(), me);
        model.addAttribute("slice", slice.with(read.lines()));
        model.addAttribute("calendar", read.calendar());
        model.addAttribute("chips", Shown.CHIPS);
        model.addAttribute("shown", Shown.of(filter.show()));
        model.addAttribute("mayAdd", access.mayAddToVendors(me));
        model.addAttribute("today", clock.today());
        return "evidence/index";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry evidenceEntry() {
            return new NavEntry("evidence", "/evidence", Capability.VIEW_VENDORS, 35);
        }
    }
}
