package io.demarc.vendors;

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

/** The directory to take away, narrowed as its lists are. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class DirectoryFileController {

    private static final List<CsvColumn<Directory.VendorRow>> VENDORS = List.of(
            new CsvColumn<>("vendors.name", Directory.VendorRow::name),
            new CsvColumn<>("vendor.roles", row -> row.roles().stream()
                    .map(it -> CsvColumn.word("vendor.role", it))
                    .toList()),
            new CsvColumn<>("vendor.country", Directory.VendorRow::country),
            new CsvColumn<>("offerings.title", Directory.VendorRow::offerings),
            new CsvColumn<>("models.title", Directory.VendorRow::models));

    private static final List<CsvColumn<Directory.ModelRow>> MODELS = List.of(
            new CsvColumn<>("models.name", Directory.ModelRow::name),
            new CsvColumn<>("model.vendor", Directory.ModelRow::vendor),
            new CsvColumn<>("model.weights", row -> CsvColumn.word("model.weights", row.openWeights())),
            new CsvColumn<>("model.licence", Directory.ModelRow::licence),
            new CsvColumn<>("model.ends", Directory.ModelRow::endsOn),
            new CsvColumn<>("clearance.title", row -> CsvColumn.word("clearance", row.clearance())),
            new CsvColumn<>("clearance.use", Directory.ModelRow::clearedFor));

    private static final List<CsvColumn<OfferingDirectory.Row>> OFFERINGS = List.of(
            new CsvColumn<>("offerings.name", OfferingDirectory.Row::name),
            new CsvColumn<>("vendors.name", OfferingDirectory.Row::vendor),
            new CsvColumn<>("offering.kind", row -> CsvColumn.word("offering.kind", row.kind())),
            new CsvColumn<>("offering.tier", row -> CsvColumn.word("offering.tier", row.contractTier())),
            new CsvColumn<>("offering.regions", OfferingDirectory.Row::regions),
            new CsvColumn<>("clearance.title", row -> CsvColumn.word("clearance", row.clearance())),
            new CsvColumn<>("clearance.use", OfferingDirectory.Row::clearedFor));

    private final Directory directory;
    private final OfferingDirectory offerings;
    private final CsvFiles files;

    DirectoryFileController(Directory directory, OfferingDirectory offerings, CsvFiles files) {
        this.offerings = offerings;
        this.directory = directory;
        this.files = files;
    }

    @Costly
    @GetMapping("/vendors.csv")
    View vendors(@ModelAttribute("filter") Directory.Filter filter, CsvFiles.Reader reader) {
        return files.of("vendors", directory.allVendors(filter), VENDORS, reader);
    }

    @Costly
    @GetMapping("/models.csv")
    View models(@ModelAttribute("filter") Directory.ModelFilter filter, CsvFiles.Reader reader) {
        return files.of("models", directory.allModels(filter), MODELS, reader);
    }

    @Costly
    @GetMapping("/offerings.csv")
    View offerings(@ModelAttribute("filter") OfferingDirectory.Filter filter, CsvFiles.Reader reader) {
        return files.of("offerings", offerings.all(filter), OFFERINGS, reader);
    }
}
