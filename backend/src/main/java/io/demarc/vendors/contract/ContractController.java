package io.demarc.vendors.contract;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The contracts with vendors, and one of them. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class ContractController {

    private static final List<CsvColumn<ContractList.Row>> COLUMNS = List.of(
            new CsvColumn<>("contract.name", ContractList.Row::name),
            new CsvColumn<>("vendors.name", ContractList.Row::vendor),
            new CsvColumn<>("contract.offerings", ContractList.Row::offerings),
            new CsvColumn<>("contract.begins", ContractList.Row::beginsOn),
            new CsvColumn<>("contract.end", ContractList.Row::lastDay),
            new CsvColumn<>("contract.notice", row -> row.lastDay() == null ? null : row.noticeBy()),
            new CsvColumn<>("contract.spend", ContractList.Row::spend),
            new CsvColumn<>("contract.currency", ContractList.Row::currency),
            new CsvColumn<>("contract.promised", ContractList.Row::promised));

    private final ContractList list;
    private final ContractPages pages;
    private final CsvFiles files;
    private final BusinessClock clock;

    ContractController(ContractList list, ContractPages pages, CsvFiles files, BusinessClock clock) {
        this.list = list;
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/contracts")
    String index(@ModelAttribute("filter") ContractList.Filter filter, @Me Member me, ModelMap model) {
        model.addAttribute("slice", list.slice(filter));
        model.addAttribute("today", clock.today());
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/contract/index";
    }

    @Costly
    @GetMapping("/contracts.csv")
    View file(@ModelAttribute("filter") ContractList.Filter filter, CsvFiles.Reader reader) {
        return files.of("contracts", list.all(filter), COLUMNS, reader);
    }

    @GetMapping("/contracts/{id}")
    String show(@PathVariable ContractId id, @Me Member me, ModelMap model) {
        model.addAttribute("it", pages.of(id, me));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/contract/show";
    }
}
