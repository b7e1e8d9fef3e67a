package io.demarc.boundary.sheet;

import io.demarc.boundary.sheet.SheetPages.Asked;
import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import io.demarc.listing.Walk;
import io.demarc.vendors.OfferingId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a provider says it answers for, laid over our default; and ours in the same form. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class ProviderSheetController {

    private final SheetPages pages;
    private final ProviderSheets sheets;
    private final CsvFiles files;

    ProviderSheetController(SheetPages pages, ProviderSheets sheets, CsvFiles files) {
        this.pages = pages;
        this.sheets = sheets;
        this.files = files;
    }

    @GetMapping("/offerings/{id}/sheet")
    String show(
            @PathVariable OfferingId id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String layer,
            @Me Member me,
            ModelMap model) {
        var filter = Arrays.stream(Accord.values())
                .filter(it -> it.name().equals(show))
                .findFirst()
                .orElse(null);
        var number = version != null && version.matches("[1-9]\\d{0,6}") ? Integer.valueOf(version) : null;
        model.addAttribute("page", pages.page(id, new Asked(number, filter, layer)));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "boundary/sheet/show";
    }

    /** Takes the rows that bear ids of ours to be about these. */
    @OnPage("/offerings/{id}/sheet")
    @Requires(Capability.EDIT_VENDORS)
    @PostMapping("/offerings/{id}/sheet/named")
    String update(@PathVariable OfferingId id, @RequestParam(defaultValue = "0") int sheet, @Me Member me) {
        sheets.mapByIds(id, sheet, Overlay.ids(pages.ours(pages.offering(id))), me);
        return "redirect:/offerings/{id}/sheet";
    }

    /** One activity of our default. */
    record Line(String layer, String activity, String text, boolean ours) {}

    @Costly
    @GetMapping("/offerings/{id}/sheet.csv")
    View file(@PathVariable OfferingId id, CsvFiles.Reader reader) {
        var texts = pages.texts();
        var layers = pages.layers();
        var lines = pages.ours(pages.offering(id)).entrySet().stream()
                .flatMap(it -> it.getValue().activities().stream()
                        .map(activity -> new Line(
                                layers.name(it.getKey()),
                                activity.id(),
                                texts.getOrDefault(activity.id(), ""),
                                activity.isOurs())))
                .toList();
        List<CsvColumn<Line>> columns = List.of(
                new CsvColumn<>("boundary.layer", Line::layer),
                new CsvColumn<>("sheet.csv.activity", Line::activity),
                new CsvColumn<>("sheet.csv.text", Line::text),
                new CsvColumn<>(
                        "sheet.csv.who",
                        line -> CsvColumn.word("sheet.csv.who", line.ours() ? Claim.CUSTOMER : Claim.PROVIDER)));
        return files.of("our-sheet", Walk.of(lines), columns, reader);
    }
}
