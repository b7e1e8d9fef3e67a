package io.demarc.inventory.list;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The list of use cases to take away, narrowed as it is. */
@Controller
@Requires(Capability.VIEW_USE_CASES)
class UseCaseFileController {

    private final UseCaseList list;
    private final CsvFiles files;

    UseCaseFileController(UseCaseList list, CsvFiles files) {
        this.list = list;
        this.files = files;
    }

    /** A use case as the file has it. */
    record Line(
            UseCaseId id,
            String name,
            String unit,
            @Nullable String owner,
            String stage,
            String standing,
            @Nullable LocalDate validUntil,
            @Nullable String tier,
            @Nullable String mode,
            List<String> vendors,
            @Nullable Integer openCells,
            @Nullable BigDecimal coverage,
            Instant editedAt) {}

    private static final List<CsvColumn<Line>> COLUMNS = List.of(
            new CsvColumn<>("use-cases.name", Line::name),
            new CsvColumn<>("use-cases.unit", Line::unit),
            new CsvColumn<>("use-cases.owner", Line::owner),
            new CsvColumn<>("use-cases.stage", line -> CsvColumn.word("stage", line.stage())),
            new CsvColumn<>("use-cases.standing", line -> CsvColumn.word("standing", line.standing())),
            new CsvColumn<>("use-cases.until", Line::validUntil),
            new CsvColumn<>("use-cases.tier", line -> CsvColumn.word("tier", line.tier())),
            new CsvColumn<>("use-cases.mode", line -> CsvColumn.word("mode", line.mode())),
            new CsvColumn<>("use-cases.vendors", Line::vendors),
            new CsvColumn<>("use-cases.open", Line::openCells),
            new CsvColumn<>("use-cases.coverage", Line::coverage),
            new CsvColumn<>("use-cases.edited", Line::editedAt),
            new CsvColumn<>("use-cases.id", Line::id));

    @Costly
    @GetMapping("/use-cases.csv")
    View file(@ModelAttribute("filter") UseCaseFilter filter, @Me Member me, CsvFiles.Reader reader) {
        return files.of("use-cases", list.walk(filter, me), COLUMNS, reader);
    }
}
