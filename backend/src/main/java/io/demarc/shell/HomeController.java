package io.demarc.shell;

import io.demarc.identity.HomePanel;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.Requires;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.tenancy.BusinessClock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Home: what waits for the member, from every module, and the state of what is theirs. */
@Controller
class HomeController {

    private final List<WorkItems> work;
    private final JointWork joint;
    private final List<HomePanel> panels;
    private final BusinessClock clock;

    HomeController(
            ObjectProvider<WorkItems> work, JointWork joint, ObjectProvider<HomePanel> panels, BusinessClock clock) {
        this.joint = joint;
        this.work = work.orderedStream().toList();
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
        this.clock = clock;
    }

    @GetMapping("/")
    @Requires(Capability.BELONG)
    String show(@Me Member me, Model model) {
        var waiting =
                Waiting.of(Stream.concat(work.stream().map(it -> it.waitingFor(me)), joint.waitingFor(me).stream())
                        .toList());
        var items = waiting.first().stream().map(NextStep::of).toList();
        model.addAttribute("items", items);
        model.addAttribute("more", waiting.more());
        model.addAttribute("first", items.isEmpty() ? null : items.getFirst().due());
        model.addAttribute("panels", panels(HomePanel.Place.MAIN, me));
        model.addAttribute("sidePanels", panels(HomePanel.Place.SIDE, me));
        model.addAttribute("today", clock.today());
        model.addAttribute("mayRegister", me.may(Capability.REGISTER_USE_CASES));
        model.addAttribute("maySeePortfolio", me.may(Capability.VIEW_PORTFOLIO));
        return "shell/home";
    }

    private List<Panel> panels(HomePanel.Place place, Member me) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .flatMap(panel -> panel.show(me).stream())
                .toList();
    }
}
