package io.demarc.impact.ending;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.JointRows;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases for which announced ends count, of those that the member may see and that are not retired. */
@Repository
@Transactional(readOnly = true)
class EndUses {

    private static final RecordMapper<Uses> USES = new RecordMapper<>(Uses.class);

    /** The end {@code e} counts for the use case {@code o}, of which the plan {@code k} is, if there is one. */
    static final String COUNTS = """
            from announced_end e
            join leg l on l.tenant_id = e.tenant_id and l.model_id = e.model_id
            join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
            join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
            %s where e.tenant_id = :tenant and o.stage <> 'RETIRED' and %s and %s
            """.formatted(HeldPlan.JOIN, Visible.in("o"), RulingEnd.RULES);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EndUses(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many use cases an end counts for.
     *
     * @param open how many of them have no plan for one of the places, or more
     */
    record Uses(UUID endId, long useCases, long open) {

        public long planned() {
            return useCases - open;
        }
    }

    /**
     * What is to be changed over.
     *
     * @param open how many of the use cases have no plan for one of the places, or more
     * @param firstOn the first of these days, which may have passed; null where there is none
     */
    record Sum(long useCases, long open, @Nullable LocalDate firstOn) {}

    /** Of what has ended and of what ends within 180 days; one row. */
    JointRows<Sum> sum(Member me, LocalDate today) {
        var parameters = new HashMap<String, Object>(me.visible().parameters());
        parameters.put("today", today);
        parameters.put("end_notice", today.plusDays(Notice.PLAN.days()));
        return new JointRows<>("""
                select count(distinct o.use_case_id) as use_cases,
                       count(distinct o.use_case_id) filter (where not %s) as open, min(e.comes_on) as first_on
                %s and not e.not_before and e.comes_on <= :end_notice
                """.formatted(HeldPlan.HOLDS, COUNTS), parameters, Sum.class);
    }

    /** In one statement; an end that counts for none is not there. */
    Map<UUID, Uses> of(List<UUID> ends, Member me) {
        if (ends.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select e.id as end_id, count(distinct o.use_case_id) as use_cases,
                               count(distinct o.use_case_id) filter (where not %s) as open
                        %s and e.id = any(:ends) group by e.id
                        """.formatted(HeldPlan.HOLDS, COUNTS))
                .param("tenant", CurrentOrganization.id().value())
                .param("ends", ends.toArray(UUID[]::new))
                .param("today", clock.today())
                .params(me.visible().parameters())
                .query(USES)
                .list()
                .stream()
                .collect(toMap(Uses::endId, Function.identity()));
    }
}
