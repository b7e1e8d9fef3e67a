package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Models;
import io.demarc.vendors.Vendors;
import io.demarc.vendors.ending.ModelEndFacts;
import io.demarc.vendors.ending.ModelEndKind;
import io.demarc.vendors.ending.ModelEnds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What was announced about the end of invented models: {@code demo/ends.yaml} says it. */
@Component
@Profile("demo")
class DemoEnds implements DemoChapter {

    private final Vendors vendors;
    private final Models models;
    private final ModelEnds ends;
    private final BusinessClock clock;

    DemoEnds(Vendors vendors, Models models, ModelEnds ends, BusinessClock clock) {
        this.vendors = vendors;
        this.models = models;
        this.ends = ends;
        this.clock = clock;
    }

    record All(List<Announcement> ends) {}

    /**
     * @param days from the end of the year on
     * @param earliest whether no day is named, only one before which it does not end
     */
    record Announcement(
            String model,
            @Nullable String distributor,
            ModelEndKind kind,
            int days,
            @Nullable Boolean earliest,
            String source,
            @Nullable String successor) {}

    @Override
    public List<Act> acts(Map<Role, Member> cast, DemoYear year) {
        var manager = Objects.requireNonNull(cast.get(DemoAccount.VENDORS.role()));
        var today = clock.calendar().day(year.end());
        var diary = year.daysAgo(12, "ends");
        for (var it : read().ends()) diary.minutes(10).note(() -> announce(it, today, manager));
        return diary.acts();
    }

    private void announce(Announcement it, LocalDate today, Member manager) {
        var successor = it.successor() == null
                ? null
                : models.findByName(it.successor()).orElse(null);
        var facts = new ModelEndFacts(
                null,
                it.distributor() == null ? null : vendors.findOrAdd(it.distributor(), manager),
                it.kind(),
                today.plusDays(it.days()),
                Boolean.TRUE.equals(it.earliest()),
                it.source(),
                successor,
                successor == null ? it.successor() : null);
        ends.record(model(it.model()), facts, manager);
    }

    private ModelId model(String name) {
        return models.findByName(name).orElseThrow();
    }

    private static All read() {
        return DemoYaml.read("ends", All.class);
    }
}
