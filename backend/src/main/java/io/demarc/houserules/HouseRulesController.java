package io.demarc.houserules;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.reference.References;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house, for everybody in it. */
@Controller
@RequestMapping("/house-rules")
@Requires(Capability.BELONG)
class HouseRulesController {

    private final References references;
    private final RuleGrid grid;
    private final RuleCounts counts;

    HouseRulesController(References references, RuleGrid grid, RuleCounts counts) {
        this.references = references;
        this.grid = grid;
        this.counts = counts;
    }

    /** @param concerned of how many use cases it speaks; null for who may see none */
    record Row(HouseRule rule, @Nullable Long concerned) {}

    @GetMapping
    String index(@Me Member me, Model model) {
        boolean counted = me.may(Capability.VIEW_USE_CASES);
        var concerned = counted ? counts.byRule(me) : Map.<String, Long>of();
        model.addAttribute("sum", counted ? counts.sum(me) : null);
        model.addAttribute("classes", grid.classes(null));
        model.addAttribute("personal", grid.personal(null));
        var inForce = references.inForce(HouseRules.KIND).content();
        model.addAttribute("leftOut", inForce.without());
        model.addAttribute(
                "rules",
                inForce.rules().stream()
                        .map(it -> new Row(it, counted ? concerned.getOrDefault(it.id(), 0L) : null))
                        .toList());
        model.addAttribute("mayDraft", me.may(Capability.CHANGE_REFERENCE));
        model.addAttribute("versions", references.numbers(List.of(HouseRules.KIND)));
        return "houserules/index";
    }
}
