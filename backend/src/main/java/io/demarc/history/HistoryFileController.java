package io.demarc.history;

import io.demarc.audit.Story;
import io.demarc.audit.Story.Moment;
import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What happened with a use case to take away, a sentence a line: everything, or of the kind that is shown. */
@Controller
@Requires(Capability.VIEW_USE_CASES)
class HistoryFileController {

    private static final List<CsvColumn<Moment>> COLUMNS = List.of(
            new CsvColumn<>("ledger.number", Moment::entry),
            new CsvColumn<>("ledger.when", Moment::at),
            new CsvColumn<>("ledger.what", it -> new CsvColumn.Word("ledger.event." + it.event())),
            new CsvColumn<>("ledger.said", it -> it.sentence().text()));

    private final Story story;
    private final CsvFiles files;

    HistoryFileController(Story story, CsvFiles files) {
        this.story = story;
        this.files = files;
    }

    @Costly
    @GetMapping("/use-cases/{id}/history.csv")
    View file(
            @Visible UseCaseFacts useCase,
            @RequestParam(required = false) @Nullable String kind,
            CsvFiles.Reader reader) {
        return files.of("history", story.all(useCase.id().value(), kind), COLUMNS, reader);
    }
}
