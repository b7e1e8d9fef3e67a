package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Parties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages say of leaving an offering. */
@Component
@Transactional(readOnly = true)
class ExitPages {

    /** So many are offered to choose from. */
    private static final int MOST = 500;

    private final ExitPlans plans;
    private final LockIns lockIns;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ExitPages(ExitPlans plans, LockIns lockIns, JdbcClient jdbc, BusinessClock clock) {
        this.plans = plans;
        this.lockIns = lockIns;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ExitPage of(OfferingId offering, Member me) {
        var facts = plans.find(offering).map(ExitPlan::facts).orElse(ExitFacts.NONE);
        var named = plans.alternatives(offering);
        var passed = named.stream().filter(it -> it.passedOn() != null).count();
        var values = lockIns.values(facts, passed);
        var names = names(named.stream().map(Alternative::standIn).toList());
        return new ExitPage(
                offering,
                facts,
                facts.state(clock.today()),
                values.size() < LockIn.Part.values().length ? null : new LockIn(values),
                Arrays.stream(LockIn.Part.values())
                        .map(it -> new LockIns.Line(it, values.get(it)))
                        .toList(),
                named.stream()
                        .map(it ->
                                new ExitPage.StandIn(it.standIn(), names.getOrDefault(it.standIn(), ""), it.passedOn()))
                        .toList(),
                me.may(Capability.EDIT_VENDORS));
    }

    private Map<UUID, String> names(List<UUID> offerings) {
        return jdbc
                .sql("""
                        select t.id, v.name || '\u00a0· ' || t.name as name from offering t
                        join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        where t.tenant_id = :tenant and t.id = any(cast(:ids as uuid[]))
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", offerings.toArray(UUID[]::new))
                .query(Parties.Choice.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Parties.Choice::id, Parties.Choice::name));
    }

    /** What could take its place and is not named yet, by vendor and name. */
    List<Parties.Choice> others(OfferingId offering) {
        return jdbc.sql("""
                        select t.id, v.name || '\u00a0· ' || t.name as name from offering t
                        join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        where t.tenant_id = :tenant and t.id <> :id and not exists (
                            select from alternative a
                            where a.tenant_id = t.tenant_id and a.offering_id = :id and a.stand_in_id = t.id)
                        order by v.sort_name, t.sort_name, t.id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("id", offering.value())
                .param("most", MOST)
                .query(Parties.Choice.class)
                .list();
    }
}
