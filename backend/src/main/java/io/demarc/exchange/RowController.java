package io.demarc.exchange;

import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The rows of an import: what becomes of each, and the refused ones to take away and mend. */
@Controller
@RequestMapping("/imports/{id}")
@Requires(Capability.IMPORT)
class RowController {

    private final Importing importing;
    private final RowList list;
    private final RefusedRows refused;

    RowController(Importing importing, RowList list, RefusedRows refused) {
        this.importing = importing;
        this.list = list;
        this.refused = refused;
    }

    @GetMapping("/rows")
    String index(@PathVariable UUID id, @ModelAttribute("filter") RowList.Filter filter, Model model) {
        var it = importing.find(new ImportId(id));
        model.addAttribute("it", ImportView.of(it));
        model.addAttribute("slice", list.slice(it.id(), filter));
        model.addAttribute("verdicts", RowList.Verdict.values());
        return "exchange/rows";
    }

    @Costly
    @GetMapping("/refused.csv")
    View refused(@PathVariable UUID id, Locale locale) {
        return refused.of(importing.find(new ImportId(id)), locale);
    }
}
