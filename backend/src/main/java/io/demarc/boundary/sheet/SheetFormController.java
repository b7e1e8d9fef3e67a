package io.demarc.boundary.sheet;

import io.demarc.boundary.sheet.ProviderSheet.Origin;
import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingParties;
import io.demarc.vendors.Typed;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes what a provider says it answers for as a version of its sheet. */
@Controller
@RequestMapping("/offerings/{id}/sheet")
@Requires(Capability.EDIT_VENDORS)
class SheetFormController {

    private final SheetPages pages;
    private final ProviderSheets sheets;
    private final BusinessClock clock;

    SheetFormController(SheetPages pages, ProviderSheets sheets, BusinessClock clock) {
        this.pages = pages;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/fresh")
    String fresh(@PathVariable OfferingId id, ModelMap model) {
        int before = sheets.newest(id).map(ProviderSheet::number).orElse(0);
        model.addAttribute("sheetForm", SheetForm.empty(before));
        return page(pages.offering(id), List.of(), model);
    }

    @Costly
    @OnPage("/offerings/{id}/sheet/fresh")
    @PostMapping
    String create(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("sheetForm") SheetForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model)
            throws IOException {
        var offering = pages.offering(id);
        sheets.requireNewest(id, form.seen());
        var text = form.text();
        model.addAttribute("pasted", text);
        form.check(errors, clock.today());
        try {
            var words = sheets.words(id, names(offering));
            var reading = SheetReading.of(SheetTable.read(text), form.column(), words::knows);
            if (errors.hasErrors()) return page(offering, List.of(), model);
            var day = Typed.day(form.datedOn()).orElseThrow();
            var origin = new Origin(day, Typed.orEmpty(Typed.orNull(form.source())));
            sheets.add(id, form.seen(), origin, reading, words, me);
            return "redirect:/offerings/{id}/sheet";
        } catch (UnreadableProviderSheet trouble) {
            var field = trouble.columns().isEmpty() ? "rows" : "who";
            errors.rejectValue(field, trouble.key(), trouble.arguments().toArray(), null);
            return page(offering, trouble.columns(), model);
        }
    }

    /** @param columns those of which one says who answers; empty while that is not asked */
    private static String page(OfferingParties offering, List<String> columns, ModelMap model) {
        model.addAttribute("offering", offering);
        model.addAttribute("columns", columns);
        model.addAttribute("most", SheetTable.MOST);
        return "boundary/sheet/form";
    }

    /** Who the provider is, as a sheet may call it. */
    private static List<String> names(OfferingParties offering) {
        return Stream.of(offering.vendorName(), offering.operatorName(), offering.hostingName())
                .filter(it -> it != null)
                .distinct()
                .toList();
    }
}
