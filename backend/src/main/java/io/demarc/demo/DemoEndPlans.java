package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.impact.ending.EndPlanFacts;
import io.demarc.impact.ending.EndPlans;
import io.demarc.impact.ending.EndWay;
import io.demarc.inventory.UseCaseId;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.Models;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is planned where invented models end: {@code demo/end-plans.yaml} says it. */
@Component
@Profile("demo")
class DemoEndPlans implements DemoChapter {

    private final EndPlans plans;
    private final Models models;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DemoEndPlans(EndPlans plans, Models models, JdbcClient jdbc, BusinessClock clock) {
        this.plans = plans;
        this.models = models;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record All(List<Plan> plans) {}

    /** @param days from the end of the year on */
    record Plan(
            String useCase,
            String place,
            EndWay way,
            @Nullable String successor,
            int days,
            @Nullable String note) {}

    @Override
    public List<Act> acts(Map<Role, Member> cast, DemoYear year) {
        var manager = Objects.requireNonNull(cast.get(DemoAccount.VENDORS.role()));
        var today = clock.calendar().day(year.end());
        var diary = year.daysAgo(3, "end-plans");
        for (var it : DemoYaml.read("end-plans", All.class).plans())
            diary.minutes(10).note(() -> plan(it, today, manager));
        return diary.acts();
    }

    private void plan(Plan it, LocalDate today, Member manager) {
        var successor = it.successor() == null
                ? null
                : models.findByName(it.successor()).orElseThrow();
        var facts = new EndPlanFacts(it.way(), successor, today.plusDays(it.days()), it.note());
        // The second organization has other use cases.
        useCase(it.useCase()).ifPresent(id -> plans.plan(new UseCaseId(id), it.place(), facts, manager));
    }

    private Optional<UUID> useCase(String name) {
        return jdbc.sql("select id from use_case where tenant_id = ? and name = ?")
                .params(CurrentOrganization.id().value(), name)
                .query(UUID.class)
                .optional();
    }
}
