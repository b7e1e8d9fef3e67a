package io.demarc.audit;

import io.demarc.audit.Sentences.Line;
import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The ledger as a file: exactly what is filtered, a sentence a line. */
@Controller
@Requires(Capability.VIEW_LEDGER)
class LedgerFileController {

    private static final List<CsvColumn<Line>> COLUMNS = List.of(
            new CsvColumn<>("ledger.number", line -> line.row().id()),
            new CsvColumn<>("ledger.when", line -> line.row().at()),
            new CsvColumn<>("ledger.who", line -> line.row().actor()),
            new CsvColumn<>("ledger.what", line -> line.what()
                    .<Object>map(Sentence::text)
                    .orElseGet(() ->
                            new CsvColumn.Word("ledger.event." + line.row().name()))),
            new CsvColumn<>("ledger.said", line -> line.sentence().text()),
            new CsvColumn<>("ledger.hash", line -> line.row().hash()));

    private final LedgerPages pages;
    private final CsvFiles files;

    LedgerFileController(LedgerPages pages, CsvFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @Costly
    @GetMapping("/ledger.csv")
    View index(@ModelAttribute("filter") LedgerFilter filter, CsvFiles.Reader reader) {
        return files.of("ledger", pages.all(filter), COLUMNS, reader);
    }
}
