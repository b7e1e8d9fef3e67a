package io.demarc.exchange;

import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.util.List;
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
    private final CsvFiles files;

    RowController(Importing importing, RowList list, RefusedRows refused, CsvFiles files) {
        this.files = files;
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
    @GetMapping("/rows.csv")
    View file(@PathVariable UUID id, @ModelAttribute("filter") RowList.Filter filter, CsvFiles.Reader reader) {
        var it = importing.find(new ImportId(id));
        boolean done = it.state() == ImportState.FINISHED;
        return files.of("rows", list.walk(it.id(), filter), columns(done), reader);
    }

    private static List<CsvColumn<RowList.Row>> columns(boolean done) {
        return List.of(
                new CsvColumn<>("imports.row.number", RowList.Row::number),
                new CsvColumn<>("imports.row.line", RowList.Row::line),
                new CsvColumn<>("imports.row.name", RowList.Row::name),
                new CsvColumn<>("imports.row.unit", RowList.Row::unit),
                new CsvColumn<>(
                        "imports.row.verdict",
                        row -> row.verdict() == null
                                ? null
                                : CsvColumn.word("imports.verdict", row.verdict() + (done ? ".done" : ""))),
                new CsvColumn<>(
                        "imports.row.reason",
                        row -> row.reason() == null ? null : CsvColumn.word("imports.reason", row.reason())));
    }

    @Costly
    @GetMapping("/refused.csv")
    View refused(@PathVariable UUID id, Locale locale) {
        return refused.of(importing.find(new ImportId(id)), locale);
    }
}
