package io.demarc.inventory;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the counts that are kept (decision record 0027) with the rows that they count. */
@Component
class CountComparison {

    /** One statement, which sees as many rows as counts. What nobody knows is a dash. */
    private static final String DIFFERENT = """
            select format('lists count %s of %s in business unit %s, and there are %s', sum(kept),
                case when layer is null
                    then concat_ws(', ', stage, standing, coalesce(tier, '-'), coalesce(mode, '-'),
                        case when owned then 'owned' else 'not owned' end)
                    else layer || ' ' || answer end, unit, sum(there))
            from (
                select business_unit_id, stage, standing, tier, mode, owned, layer, answer, count, 0
                from use_case_count where tenant_id = :tenant
                union all
                select business_unit_id, stage, standing, tier, mode, owner_id is not null, null, null, 0, count(*)
                from use_case_overview where tenant_id = :tenant
                group by business_unit_id, stage, standing, tier, mode, owner_id is not null
                union all
                select business_unit_id, null, null, null, null, null, left(part, 3), right(part, 1), 0, alike
                from (select business_unit_id, outline, count(*) as alike from use_case_overview
                      where tenant_id = :tenant and outline is not null and stage <> 'RETIRED'
                      group by business_unit_id, outline) drawn
                cross join lateral regexp_split_to_table(outline, '[ /]+') part
                union all
                select business_unit_id, null, null, null, null, null, 'ALL', cast(coverage as text), 0, count(*)
                from use_case_overview where tenant_id = :tenant and coverage is not null and stage <> 'RETIRED'
                group by business_unit_id, coverage
            ) either (unit, stage, standing, tier, mode, owned, layer, answer, kept, there)
            group by unit, stage, standing, tier, mode, owned, layer, answer having sum(kept) <> sum(there)
            order by 1
            """;

    private final JdbcClient jdbc;

    CountComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What differs in the current organization, a sentence each. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        return jdbc.sql(DIFFERENT)
                .param("tenant", CurrentOrganization.id().value())
                .query(String.class)
                .list();
    }

    /** How many changes are kept beside a row for each kind that is counted. */
    @Transactional(readOnly = true)
    public long changes() {
        return jdbc.sql("""
                        select count(*) - count(distinct (business_unit_id, stage, standing, tier, mode, owned, layer, answer))
                        from use_case_count where tenant_id = ?
                        """)
                .param(CurrentOrganization.id().value())
                .query(Long.class)
                .single();
    }
}
