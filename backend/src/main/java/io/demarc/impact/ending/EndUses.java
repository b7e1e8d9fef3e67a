package io.demarc.impact.ending;

import static java.util.stream.Collectors.groupingBy;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases for which announced ends count, of those that the member may see and that are not retired. */
@Repository
@Transactional(readOnly = true)
class EndUses {

    /** So many are named of each; all are counted. */
    static final int NAMED = 3;

    private static final RecordMapper<Sum> SUM = new RecordMapper<>(Sum.class);

    private static final RecordMapper<Use> USE = new RecordMapper<>(Use.class);

    /** The end {@code e} counts for the use case {@code o}. */
    private static final String COUNTS = """
            from announced_end e
            join leg l on l.tenant_id = e.tenant_id and l.model_id = e.model_id
            join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
            join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
            where e.tenant_id = :tenant and o.stage <> 'RETIRED' and %s and %s
            """.formatted(Visible.in("o"), RulingEnd.RULES);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EndUses(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param uses how many use cases the end counts for */
    record Use(UUID endId, UUID useCaseId, String name, long uses) {}

    /**
     * What is to be changed over.
     *
     * @param firstOn the first of these days, which may have passed; null where there is none
     */
    record Sum(long useCases, @Nullable LocalDate firstOn) {}

    /** Of what has ended and of what ends within 180 days. */
    Sum sum(Member me) {
        var today = clock.today();
        return jdbc.sql("""
                        select count(distinct o.use_case_id) as use_cases, min(e.comes_on) as first_on
                        %s and e.comes_on <= :end_notice
                        """.formatted(COUNTS))
                .param("tenant", CurrentOrganization.id().value())
                .param("today", today)
                .param("end_notice", today.plusDays(Notice.PLAN.days()))
                .params(me.visible().parameters())
                .query(SUM)
                .single();
    }

    /** The first of each by name, in one statement; an end that counts for none is not there. */
    Map<UUID, List<Use>> of(List<UUID> ends, Member me) {
        if (ends.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select c.end_id, c.use_case_id, c.name, c.uses from (
                            select r.*, count(*) over (partition by r.end_id) as uses,
                                   row_number() over (partition by r.end_id order by r.sort_name, r.use_case_id) as place
                            from (
                                select distinct e.id as end_id, o.use_case_id, o.name, o.sort_name
                                %s and e.id = any(:ends)) r) c
                        where c.place <= :named order by c.end_id, c.place
                        """.formatted(COUNTS))
                .param("tenant", CurrentOrganization.id().value())
                .param("ends", ends.toArray(UUID[]::new))
                .param("today", clock.today())
                .param("named", NAMED)
                .params(me.visible().parameters())
                .query(USE)
                .list()
                .stream()
                .collect(groupingBy(Use::endId));
    }
}
