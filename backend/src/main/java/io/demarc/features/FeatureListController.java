package io.demarc.features;

import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The offerings with AI features, and when each is looked at. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class FeatureListController {

    private final FeatureList list;
    private final CsvFiles files;
    private final BusinessClock clock;

    FeatureListController(FeatureList list, CsvFiles files, BusinessClock clock) {
        this.list = list;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/features")
    String index(@ModelAttribute("filter") FeatureList.Filter filter, ModelMap model) {
        model.addAttribute("slice", list.slice(filter));
        model.addAttribute("today", clock.today());
        model.addAttribute("calendar", clock.calendar());
        model.addAttribute("shows", FeatureList.Show.values());
        return "features/index";
    }

    @Costly
    @GetMapping("/features.csv")
    View file(@ModelAttribute("filter") FeatureList.Filter filter, CsvFiles.Reader reader) {
        var calendar = clock.calendar();
        List<CsvColumn<FeatureList.Row>> columns = List.of(
                new CsvColumn<>("features.offering", FeatureList.Row::name),
                new CsvColumn<>("vendors.name", FeatureList.Row::vendor),
                new CsvColumn<>("features.all", FeatureList.Row::features),
                new CsvColumn<>("features.running", FeatureList.Row::running),
                new CsvColumn<>("features.open", FeatureList.Row::open),
                new CsvColumn<>("features.looked", FeatureList.Row::lookedOn),
                new CsvColumn<>("features.due", row -> row.due(calendar)),
                new CsvColumn<>("features.looker", FeatureList.Row::looker));
        return files.of("features", list.all(filter), columns, reader);
    }
}
