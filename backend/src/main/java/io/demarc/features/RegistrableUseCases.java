package io.demarc.features;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.inventory.Finder;
import io.demarc.inventory.Stage;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases that a feature may be part of, as far as a member may see them. */
@Repository
@Transactional(readOnly = true)
class RegistrableUseCases {

    /** So many are offered; another one is found by its name. */
    static final int MOST = 12;

    private static final int LONGEST = 240;

    private static final String CHOSEN = "select cast(:chosen as uuid), 0";

    private static final String NAMED = CHOSEN + " union all select it, 3 from search_use_cases(:name, 500) it";

    private final JdbcClient jdbc;
    private final String suggested;

    RegistrableUseCases(JdbcClient jdbc, ObjectProvider<Finder> finders) {
        this.jdbc = jdbc;
        this.suggested = CHOSEN
                + """
                 union all
                select use_case_id, 1 from feature where tenant_id = :tenant and offering_id = :offering and use_case_id is not null
                """
                + finders.stream()
                        .filter(it -> it.by() == Finder.By.OFFERING)
                        .map(it -> " union all (select it.id, 2 from (%s) it (id) limit 200)".formatted(it.query()))
                        .collect(Collectors.joining())
                + " union all (select u.use_case_id, 3 from use_case_overview u where u.tenant_id = :tenant and u.stage <> 'RETIRED'"
                + " and %s order by u.sort_name, u.use_case_id limit %d)".formatted(Visible.in("u"), MOST + 1);
    }

    /** @param here whether a feature of the same offering is registered as it already */
    record Row(UUID id, String name, String unit, Stage stage, boolean here) {}

    /** @param more whether there are more than are offered */
    record Offered(List<Row> rows, boolean more) {}

    /**
     * The chosen one first, then those that other features of the offering are part of or that run on it, then by name.
     *
     * @param typed a part of the name; where nothing is typed, the first of all
     */
    Offered of(OfferingId offering, @Nullable String typed, @Nullable UUID chosen, Member me) {
        var name = typed == null || typed.length() > LONGEST ? "" : typed.strip();
        var rows = jdbc.sql("""
                        select u.use_case_id as id, u.name, n.name as unit, u.stage, w.place = 1 as here
                        from (select id, min(place) as place from (%s) w (id, place) group by id) w
                        join use_case_overview u on u.tenant_id = :tenant and u.use_case_id = w.id
                        join business_unit n on n.tenant_id = u.tenant_id and n.id = u.business_unit_id
                        where u.stage <> 'RETIRED' and %s
                        order by w.place, u.sort_name, u.use_case_id limit :most
                        """.formatted(name.isEmpty() ? suggested : NAMED, Visible.in("u")))
                .param("tenant", CurrentOrganization.id().value())
                .param("offering", offering.value())
                .param("chosen", chosen == null ? null : chosen.toString())
                .param("name", name)
                .param("most", MOST + 1)
                .params(me.visible().parameters())
                .query(Row.class)
                .list();
        return new Offered(rows.stream().limit(MOST).toList(), rows.size() > MOST);
    }
}
