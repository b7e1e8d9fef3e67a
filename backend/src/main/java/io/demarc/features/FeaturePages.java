package io.demarc.features;

import io.demarc.features.FeaturePage.Around;
import io.demarc.features.FeaturePage.Head;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a quarterly look shows. */
@Repository
@Transactional(readOnly = true)
class FeaturePages {

    private static final RecordMapper<Around> AROUND = new RecordMapper<>(Around.class);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FeaturePages(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FeaturePage of(OfferingId offering, Member me) {
        var head = head(offering);
        var today = clock.today();
        var next = head.nextQuarter() == null ? Quarter.of(today) : new Quarter(head.nextQuarter());
        return new FeaturePage(
                head, rows(offering, me), around(offering), today, next.due(clock.calendar()), mayLook(head, me));
    }

    /** For the pages of forms: refused is who may not change the features of the offering. */
    void requireLooker(OfferingId offering, Member me) {
        if (!mayLook(head(offering), me)) throw new AccessDeniedException("neither keeps the vendors nor looks at it");
    }

    private static boolean mayLook(Head head, Member me) {
        return me.may(Capability.EDIT_VENDORS) || me.id().value().equals(head.lookerId());
    }

    /** Not found where the organization has none of that id. */
    Head head(OfferingId offering) {
        return jdbc.sql("""
                        select o.id, o.name, v.now_id as vendor_id, v.name as vendor, s.looked_on, s.looked_before_on,
                               l.name as looked_by, s.next_quarter, m.id as looker_id, m.name as looker
                        from offering o
                        join called_vendor v on v.tenant_id = o.tenant_id and v.id = o.vendor_id
                        left join sweep s on s.tenant_id = o.tenant_id and s.offering_id = o.id
                        left join named_member m on m.tenant_id = s.tenant_id and m.id = s.looker_id and m.present
                        left join named_member l on l.tenant_id = s.tenant_id and l.id = s.looked_by
                        where o.tenant_id = ? and o.id = ?
                        """)
                .params(CurrentOrganization.id().value(), offering.value())
                .query(Head.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those that are on and registered nowhere stand first, then all by name. */
    private List<FeatureRow> rows(OfferingId offering, Member me) {
        return jdbc.sql("""
                        select f.id, f.name, f.does, f.state, f.touches, f.switcher, f.seen, f.seen_before, f.use_case_id,
                               case when %s then u.name end as use_case, coalesce(u.stage = 'RETIRED', false) as retired,
                               f.forbidden_because as because, f.version
                        from feature f
                        left join use_case_overview u on u.tenant_id = f.tenant_id and u.use_case_id = f.use_case_id
                        %s
                        where f.tenant_id = :tenant and f.offering_id = :offering
                        order by %s desc, f.sort_name, f.id
                        """.formatted(Visible.in("u"), OpenFeatures.JOIN, OpenFeatures.CONDITION))
                .param("tenant", CurrentOrganization.id().value())
                .param("offering", offering.value())
                .params(me.visible().parameters())
                .query(FeatureRow.class)
                .list();
    }

    private Around around(OfferingId offering) {
        return jdbc.sql("""
                        select count(*) filter (where s.next_quarter > :quarter) as looked,
                               count(*) filter (where s.next_quarter <= :quarter) as ahead,
                               array(select o.name from sweep t
                                     join offering o on o.tenant_id = t.tenant_id and o.id = t.offering_id
                                     where t.tenant_id = :tenant and t.next_quarter <= :quarter and t.offering_id <> :offering
                                     order by t.next_quarter, o.sort_name, o.id limit 4) as names
                        from sweep s where s.tenant_id = :tenant and s.offering_id <> :offering
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("offering", offering.value())
                .param("quarter", Quarter.of(clock.today()).begins())
                .query(AROUND)
                .single();
    }
}
