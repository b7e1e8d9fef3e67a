package io.demarc.identity.settings;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The list of people to take away, narrowed as it is. */
@Controller
@Requires(Capability.VIEW_SETTINGS)
class PeopleFileController {

    private static final List<CsvColumn<PeopleList.Row>> COLUMNS = List.of(
            new CsvColumn<>("people.name", PeopleList.Row::name),
            new CsvColumn<>("people.email", PeopleList.Row::email),
            new CsvColumn<>("people.standing", row -> CsvColumn.word("people", row.standing())),
            new CsvColumn<>("people.roles", row -> row.roles().stream()
                    .map(role -> CsvColumn.word("role", role))
                    .toList()),
            new CsvColumn<>("people.since.heading", PeopleList.Row::since));

    private final PeopleList list;
    private final CsvFiles files;

    PeopleFileController(PeopleList list, CsvFiles files) {
        this.list = list;
        this.files = files;
    }

    @Costly
    @GetMapping("/settings/people.csv")
    View file(@ModelAttribute("filter") PeopleList.Filter filter, @Me Member me, Locale locale) {
        return files.of("people", list.walk(filter), COLUMNS, new CsvFiles.Reader(locale, me.zone()));
    }
}
