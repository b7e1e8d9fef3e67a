package io.demarc.exchange.candidate;

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

/** The names that wait to take away, narrowed as their list is. */
@Controller
@Requires(Capability.EDIT_VENDORS)
class CandidateFileController {

    private static final List<CsvColumn<CandidateList.Row>> COLUMNS = List.of(
            new CsvColumn<>("candidates.name", CandidateList.Row::name),
            new CsvColumn<>("candidates.doubt", row -> CsvColumn.word("candidates.doubt", row.doubt())),
            new CsvColumn<>("candidates.mentions", CandidateList.Row::mentions));

    private final CandidateList list;
    private final CsvFiles files;

    CandidateFileController(CandidateList list, CsvFiles files) {
        this.list = list;
        this.files = files;
    }

    @Costly
    @GetMapping("/vendor-candidates.csv")
    View index(@ModelAttribute("filter") CandidateList.Filter filter, CsvFiles.Reader reader) {
        return files.of("names-to-confirm", list.walk(filter), COLUMNS, reader);
    }
}
