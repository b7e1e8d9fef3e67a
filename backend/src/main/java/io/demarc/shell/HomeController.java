package io.demarc.shell;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.WorkItems;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Home: what waits for the member, from every module. */
@Controller
class HomeController {

    private final List<WorkItems> sources;

    HomeController(ObjectProvider<WorkItems> sources) {
        this.sources = sources.orderedStream().toList();
    }

    @GetMapping("/")
    @Requires(Capability.BELONG)
    String show(@Me Member me, Model model) {
        var items = sources.stream()
                .flatMap(source -> source.waitingFor(me.id()).stream())
                .sorted(Comparator.comparing(
                        WorkItems.Item::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
        model.addAttribute("items", items);
        return "shell/home";
    }
}
