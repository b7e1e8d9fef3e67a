package io.demarc.exchange.bom;

import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The lines of a bill, on a page and as a file, and the list of bills as one. */
@Controller
@RequestMapping
@Requires(Capability.EDIT_VENDORS)
class BillLineController {

    private static final List<CsvColumn<BillLineList.Row>> LINES = List.of(
            new CsvColumn<>("imports.field.NAME", BillLineList.Row::name),
            new CsvColumn<>("imports.row.line", BillLineList.Row::number),
            new CsvColumn<>("bills.line.kind", row -> CsvColumn.word("bills.kind", row.service())),
            new CsvColumn<>("bills.line.party", BillLineList.Row::party),
            new CsvColumn<>("bills.line.versions", BillLineList.Row::versions),
            new CsvColumn<>("imports.row.verdict", row -> CsvColumn.word("bills.verdict", row.verdict())),
            new CsvColumn<>(
                    "imports.row.reason",
                    row -> row.reason() == null ? null : CsvColumn.word("bills.flaw", row.reason())));

    private static final List<CsvColumn<BillList.Row>> BILLS = List.of(
            new CsvColumn<>("imports.file", BillList.Row::fileName),
            new CsvColumn<>("imports.state", row -> CsvColumn.word("bills.state", row.state())),
            new CsvColumn<>("bills.lines", BillList.Row::lines),
            new CsvColumn<>("imports.by", BillList.Row::by),
            new CsvColumn<>("imports.at", BillList.Row::uploadedAt));

    private final Billing billing;
    private final BillLineList lines;
    private final BillList bills;
    private final CsvFiles files;

    BillLineController(Billing billing, BillLineList lines, BillList bills, CsvFiles files) {
        this.billing = billing;
        this.lines = lines;
        this.bills = bills;
        this.files = files;
    }

    @GetMapping("/bills-of-materials/{id}/lines")
    String index(@PathVariable UUID id, @ModelAttribute("filter") BillLineList.Filter filter, Model model) {
        var it = billing.find(new BillId(id));
        model.addAttribute("it", BillView.of(it));
        model.addAttribute("slice", lines.slice(it.id(), filter));
        return "exchange/bill-lines";
    }

    @Costly
    @GetMapping("/bills-of-materials/{id}/lines.csv")
    View file(@PathVariable UUID id, @ModelAttribute("filter") BillLineList.Filter filter, CsvFiles.Reader reader) {
        return files.of("lines", lines.walk(billing.find(new BillId(id)).id(), filter), LINES, reader);
    }

    @Costly
    @GetMapping("/bills-of-materials.csv")
    View bills(@ModelAttribute("filter") BillList.Filter filter, CsvFiles.Reader reader) {
        return files.of("bills-of-materials", bills.walk(filter), BILLS, reader);
    }
}
