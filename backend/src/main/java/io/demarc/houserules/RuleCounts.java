package io.demarc.houserules;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many use cases house rules concern, of those that a member may see and that are not retired. */
@Repository
@Transactional(readOnly = true)
class RuleCounts {

    private final JdbcClient jdbc;

    RuleCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param live those that are forbidden and live all the same */
    record Sum(long forbidden, long live, long undecided) {}

    private record OfRule(String rule, long count) {}

    Sum sum(Member me) {
        var visible = visible(me);
        return jdbc.sql("""
                        select count(*) filter (where o.ruling = 'FORBIDDEN') as forbidden,
                               count(*) filter (where o.ruling = 'FORBIDDEN' and o.stage = 'LIVE') as live,
                               count(*) filter (where o.ruling = 'UNDECIDED') as undecided
                        from use_case_overview o where o.tenant_id = :tenant and %s
                        """.formatted(visible.sql()))
                .params(visible.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(Sum.class)
                .single();
    }

    /** By the id of the rule that speaks of one of their places. */
    Map<String, Long> byRule(Member me) {
        var visible = visible(me);
        return jdbc
                .sql("""
                        select r.rule, count(*) as count
                        from use_case_overview o cross join lateral unnest(o.house_rules) r (rule)
                        where o.tenant_id = :tenant and %s group by r.rule
                        """.formatted(visible.sql()))
                .params(visible.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(OfRule.class)
                .list()
                .stream()
                .collect(toMap(OfRule::rule, OfRule::count));
    }

    private static Scope visible(Member me) {
        return Scope.all(me.visible().scope("o"), Scope.of("o.stage <> 'RETIRED'"));
    }
}
