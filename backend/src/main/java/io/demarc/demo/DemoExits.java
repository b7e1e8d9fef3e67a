package io.demarc.demo;

import io.demarc.identity.Member;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.Vendors;
import io.demarc.vendors.contract.ExitFacts;
import io.demarc.vendors.contract.ExitPlans;
import io.demarc.vendors.contract.LockIn.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How what the invented vendors offer could be left. */
@Component
@Profile("demo")
class DemoExits {

    private final Vendors vendors;
    private final Offerings offerings;
    private final ExitPlans plans;

    DemoExits(Vendors vendors, Offerings offerings, ExitPlans plans) {
        this.vendors = vendors;
        this.offerings = offerings;
        this.plans = plans;
    }

    record Exit(
            String vendor,
            String offering,
            Map<Part, Integer> levels,
            String plan,
            @Nullable Integer approved,
            @Nullable Integer tested,
            List<Instead> alternatives) {}

    record Instead(String vendor, String offering, @Nullable Integer passed) {}

    /** @param today when days are counted back from, whatever the time is told to be */
    void fill(List<Exit> exits, LocalDate today, Member manager) {
        for (var it : exits) {
            var id = offering(it.vendor(), it.offering(), manager);
            plans.state(
                    id,
                    0,
                    new ExitFacts(
                            it.levels(), it.plan(), ago(today, it.approved()), null, ago(today, it.tested()), null),
                    manager);
            for (var other : it.alternatives())
                plans.add(
                        id,
                        offering(other.vendor(), other.offering(), manager).value(),
                        ago(today, other.passed()),
                        manager);
        }
    }

    private OfferingId offering(String vendor, String name, Member by) {
        return offerings.findByName(vendors.findOrAdd(vendor, by), name).orElseThrow();
    }

    private static @Nullable LocalDate ago(LocalDate today, @Nullable Integer days) {
        return days == null ? null : today.minusDays(days);
    }
}
