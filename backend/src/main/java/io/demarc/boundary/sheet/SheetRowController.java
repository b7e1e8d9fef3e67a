package io.demarc.boundary.sheet;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import io.demarc.vendors.OfferingId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rows of a sheet as the provider wrote them, and which activities of ours each is about. */
@Controller
@RequestMapping("/offerings/{id}/sheet")
@Requires(Capability.VIEW_VENDORS)
class SheetRowController {

    private final SheetPages pages;
    private final ProviderSheets sheets;
    private final SheetRowList rows;
    private final KeptSheets kept;
    private final CsvFiles files;

    SheetRowController(SheetPages pages, ProviderSheets sheets, SheetRowList rows, KeptSheets kept, CsvFiles files) {
        this.pages = pages;
        this.sheets = sheets;
        this.rows = rows;
        this.kept = kept;
        this.files = files;
    }

    @GetMapping("/rows")
    String index(
            @PathVariable OfferingId id,
            @ModelAttribute("filter") SheetRowList.Filter filter,
            @Me Member me,
            ModelMap model) {
        model.addAttribute("offering", pages.offering(id));
        model.addAttribute("slice", rows.slice(newest(id).id(), filter));
        model.addAttribute("shows", SheetRowList.Show.values());
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "boundary/sheet/rows";
    }

    @Costly
    @GetMapping("/rows.csv")
    View file(
            @PathVariable OfferingId id, @ModelAttribute("filter") SheetRowList.Filter filter, CsvFiles.Reader reader) {
        pages.offering(id);
        List<CsvColumn<SheetRowList.Row>> columns = List.of(
                new CsvColumn<>("sheet.row", SheetRowList.Row::number),
                new CsvColumn<>("sheet.about", SheetRowList.Row::about),
                new CsvColumn<>("sheet.word", SheetRowList.Row::word),
                new CsvColumn<>(
                        "sheet.means", it -> it.claim() == null ? null : CsvColumn.word("sheet.claim", it.claim())),
                new CsvColumn<>("sheet.activities", SheetRowList.Row::activities));
        return files.of("sheet-rows", rows.walk(newest(id).id(), filter), columns, reader);
    }

    @GetMapping("/rows/{row}")
    String edit(@PathVariable OfferingId id, @PathVariable String row, @Me Member me, ModelMap model) {
        var offering = pages.offering(id);
        var sheet = newest(id);
        var found = rows.find(sheet.id(), number(row)).orElseThrow(NotFound::new);
        var overlay = Overlay.of(pages.ours(offering), pages.layers(), pages.texts(), List.of());
        var proposals = kept.proposals(sheet.id(), found.number(), overlay.texts());
        model.addAttribute("offering", offering);
        model.addAttribute("page", SheetRowPage.of(sheet, found, proposals, overlay));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "boundary/sheet/row";
    }

    @OnPage("/offerings/{id}/sheet/rows/{row}")
    @Requires(Capability.EDIT_VENDORS)
    @PostMapping("/rows/{row}")
    String update(
            @PathVariable OfferingId id,
            @PathVariable String row,
            @RequestParam(defaultValue = "0") int sheet,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable Set<String> about,
            @Me Member me) {
        var offered = Overlay.ids(pages.ours(pages.offering(id)));
        var chosen = about == null ? Set.<String>of() : about;
        if (!offered.containsAll(chosen)) throw Offer.missed();
        sheets.map(id, sheet, number(row), version, chosen.stream().sorted().toList(), me);
        var next = rows.next(newest(id).id(), number(row));
        return "redirect:/offerings/{id}/sheet" + next.map(it -> "/rows/" + it).orElse("");
    }

    private static int number(String row) {
        if (!row.matches("[1-9]\\d{0,6}")) throw new NotFound();
        return Integer.parseInt(row);
    }

    private ProviderSheet newest(OfferingId id) {
        return sheets.newest(id).orElseThrow(NotFound::new);
    }
}
