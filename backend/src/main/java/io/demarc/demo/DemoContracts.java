package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import io.demarc.vendors.contract.Agreements;
import io.demarc.vendors.contract.ClauseSaid;
import io.demarc.vendors.contract.Clauses;
import io.demarc.vendors.contract.ContractFacts;
import io.demarc.vendors.contract.ContractTerm;
import io.demarc.vendors.contract.Spend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What was agreed with the invented vendors: {@code demo/contracts.yaml} says it. */
@Component
@Profile("demo")
class DemoContracts implements DemoChapter {

    private final Vendors vendors;
    private final Offerings offerings;
    private final Agreements contracts;
    private final Clauses clauses;
    private final DemoExits exits;
    private final BusinessClock clock;

    DemoContracts(
            Vendors vendors,
            Offerings offerings,
            Agreements contracts,
            Clauses clauses,
            DemoExits exits,
            BusinessClock clock) {
        this.clock = clock;
        this.vendors = vendors;
        this.offerings = offerings;
        this.contracts = contracts;
        this.clauses = clauses;
        this.exits = exits;
    }

    record All(List<Agreement> contracts, List<DemoExits.Exit> exits) {}

    record Agreement(
            String vendor,
            String name,
            List<String> offerings,
            int begins,
            @Nullable Integer ends,
            @Nullable Integer renews,
            @Nullable Integer notice,
            @Nullable BigDecimal spend,
            @Nullable String currency,
            @Nullable Integer priceNotice,
            @Nullable String liability,
            @Nullable String indemnity,
            @Nullable String exitHelp,
            @Nullable List<Place> clauses) {

        private ContractFacts facts(VendorId of, YearMonth now) {
            var last = ends == null ? null : now.plusMonths(ends).atEndOfMonth();
            return new ContractFacts(
                    of,
                    name,
                    new ContractTerm(now.plusMonths(begins).atDay(1), last, renews, notice),
                    spend == null || currency == null ? null : new Spend(spend, currency),
                    priceNotice,
                    liability,
                    indemnity,
                    exitHelp,
                    null);
        }
    }

    record Place(String written, @Nullable String promises, Set<String> items) {}

    /** What is entered in the last weeks of the year. */
    @Override
    public List<Act> acts(Map<Role, Member> cast, DemoYear year) {
        var manager = Objects.requireNonNull(cast.get(DemoAccount.VENDORS.role()));
        var all = read();
        var today = clock.calendar().day(year.end());
        var diary = year.daysAgo(40, "contracts");
        for (var it : all.contracts()) diary.minutes(20).note(() -> add(it, YearMonth.from(today), manager));
        diary.days(2).note(() -> exits.fill(all.exits(), today, manager));
        return diary.acts();
    }

    private void add(Agreement it, YearMonth now, Member manager) {
        var vendor = vendors.findOrAdd(it.vendor(), manager);
        var id = contracts.add(it.facts(vendor, now), covered(vendor, it), manager);
        for (var clause : Objects.requireNonNullElse(it.clauses(), List.<Place>of()))
            clauses.add(
                    id, new ClauseSaid(clause.written(), clause.promises(), new TreeSet<>(clause.items())), manager);
    }

    private Set<UUID> covered(VendorId vendor, Agreement it) {
        return it.offerings().stream()
                .flatMap(name -> offerings.findByName(vendor, name).stream())
                .map(OfferingId::value)
                .collect(Collectors.toSet());
    }

    private static All read() {
        return DemoYaml.read("contracts", All.class);
    }
}
