package io.demarc.exchange;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Runs an import that was tried, goes on with one that stopped, or withdraws one. */
@Controller
@RequestMapping("/imports/{id}")
@Requires(Capability.IMPORT)
class RunController {

    private final Importing importing;

    RunController(Importing importing) {
        this.importing = importing;
    }

    @PostMapping("/run")
    String create(@PathVariable UUID id, @Me Member me) {
        var it = importing.find(new ImportId(id));
        if (it.state() == ImportState.STOPPED) importing.resume(it.id(), me.id());
        else importing.begin(it.id(), me.id());
        return "redirect:/imports/{id}";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @Me Member me) {
        importing.withdraw(new ImportId(id), me.id());
        return "redirect:/imports/{id}";
    }
}
