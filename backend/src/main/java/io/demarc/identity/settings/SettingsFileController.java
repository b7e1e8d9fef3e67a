package io.demarc.identity.settings;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The lists of people and of business units to take away, narrowed as they are. */
@Controller
@Requires(Capability.VIEW_SETTINGS)
class SettingsFileController {

    private static final List<CsvColumn<PeopleList.Row>> PEOPLE = List.of(
            new CsvColumn<>("people.name", PeopleList.Row::name),
            new CsvColumn<>("people.email", PeopleList.Row::email),
            new CsvColumn<>("people.standing", row -> CsvColumn.word("people", row.standing())),
            new CsvColumn<>("people.roles", row -> row.roles().stream()
                    .map(role -> CsvColumn.word("role", role))
                    .toList()),
            new CsvColumn<>("people.since.heading", PeopleList.Row::since));

    private static final List<CsvColumn<UnitList.Row>> UNITS = List.of(
            new CsvColumn<>("units.name", UnitList.Row::name),
            new CsvColumn<>("units.above", UnitList.Row::above),
            new CsvColumn<>("units.use-cases", UnitList.Row::useCases),
            new CsvColumn<>("units.people", UnitList.Row::people));

    private final PeopleList people;
    private final UnitList units;
    private final CsvFiles files;

    SettingsFileController(PeopleList people, UnitList units, CsvFiles files) {
        this.people = people;
        this.units = units;
        this.files = files;
    }

    @Costly
    @GetMapping("/settings/people.csv")
    View people(@ModelAttribute("filter") PeopleList.Filter filter, CsvFiles.Reader reader) {
        return files.of("people", people.walk(filter), PEOPLE, reader);
    }

    @Costly
    @GetMapping("/settings/units.csv")
    View units(@ModelAttribute("filter") UnitList.Filter filter, @Me Member me, CsvFiles.Reader reader) {
        return files.of("units", units.walk(filter, me), UNITS, reader);
    }
}
