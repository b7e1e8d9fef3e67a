package io.demarc.boundary.sheet;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.vendors.OfferingId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the words of a sheet for who answers mean. */
@Controller
@RequestMapping("/offerings/{id}/sheet/words")
@Requires(Capability.EDIT_VENDORS)
class SheetWordController {

    private final SheetPages pages;
    private final ProviderSheets sheets;
    private final KeptSheets kept;

    SheetWordController(SheetPages pages, ProviderSheets sheets, KeptSheets kept) {
        this.pages = pages;
        this.sheets = sheets;
        this.kept = kept;
    }

    @GetMapping
    String index(@PathVariable OfferingId id, ModelMap model) {
        var sheet = sheets.newest(id).orElseThrow(NotFound::new);
        model.addAttribute("offering", pages.offering(id));
        model.addAttribute("sheet", sheet.number());
        model.addAttribute("words", kept.words(sheet.id()));
        model.addAttribute("claims", Claim.values());
        return "boundary/sheet/words";
    }

    /** The words and what each means, by their order; an empty meaning is none. */
    @OnPage
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @RequestParam(defaultValue = "0") int sheet,
            HttpServletRequest form,
            @Me Member me) {
        // As they are: Spring would take a single one apart at its commas.
        var words = values(form, "word");
        var shown = values(form, "shown");
        var claims = values(form, "claim");
        if (shown.size() != words.size() || claims.size() != words.size()) throw Offer.missed();
        var said = new LinkedHashMap<String, ProviderSheets.Meaning>();
        for (int at = 0; at < words.size(); at++)
            said.put(words.get(at), new ProviderSheets.Meaning(claim(shown.get(at)), claim(claims.get(at))));
        sheets.explain(id, sheet, said, me);
        return "redirect:/offerings/{id}/sheet";
    }

    private static List<String> values(HttpServletRequest form, String name) {
        var values = form.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Null for none. */
    private static @Nullable Claim claim(String name) {
        if (name.isBlank()) return null;
        return Arrays.stream(Claim.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(Offer::missed);
    }
}
