package io.demarc.exchange;

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

/** The list of imports to take away, narrowed as it is. */
@Controller
@Requires(Capability.IMPORT)
class ImportFileController {

    private static final List<CsvColumn<ImportList.Row>> COLUMNS = List.of(
            new CsvColumn<>("imports.file", ImportList.Row::fileName),
            new CsvColumn<>("imports.state", row -> CsvColumn.word("imports.state", row.word())),
            new CsvColumn<>("imports.rows", ImportList.Row::rows),
            new CsvColumn<>("imports.by", ImportList.Row::by),
            new CsvColumn<>("imports.at", ImportList.Row::uploadedAt));

    private final ImportList list;
    private final CsvFiles files;

    ImportFileController(ImportList list, CsvFiles files) {
        this.list = list;
        this.files = files;
    }

    @Costly
    @GetMapping("/imports.csv")
    View index(@ModelAttribute("filter") ImportList.Filter filter, CsvFiles.Reader reader) {
        return files.of("imports", list.walk(filter), COLUMNS, reader);
    }
}
