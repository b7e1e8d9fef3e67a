package io.demarc.exchange;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Runs an import that was tried, goes on with one that stopped, or withdraws one. */
@Controller
@RequestMapping("/imports/{id}")
@Requires(Capability.IMPORT)
class RunController {

    private final Importing importing;

    RunController(Importing importing) {
        this.importing = importing;
    }

    @Costly
    @OnPage("/imports/{id}")
    @PostMapping("/run")
    String create(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, @Me Member me) {
        var it = importing.find(new ImportId(id));
        if (it.state() == ImportState.STOPPED) importing.resume(it.id(), version, me);
        else importing.begin(it.id(), version, me);
        return "redirect:/imports/{id}";
    }

    @OnPage("/imports/{id}")
    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, @Me Member me) {
        importing.withdraw(new ImportId(id), version, me);
        return "redirect:/imports/{id}";
    }
}
