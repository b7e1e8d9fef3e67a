package io.demarc.portfolio.concentration;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.inventory.UseCaseId;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases behind a bar: those that weigh something and depend on the party at some place. */
@Repository
@Transactional(readOnly = true)
class PartyList {

    /** Ourselves, nobody that is named, and whoever it may be, as addresses have them. */
    static final String OWN = "own";

    static final String UNNAMED = "unnamed";
    static final String ANYBODY = "anybody";

    static final Set<String> WITHOUT_NAME = Set.of(OWN, UNNAMED, ANYBODY);

    private static final Listing<Row> USE_CASES = Listing.of(
            Row.class,
            "o",
            "o.use_case_id as id, o.name, o.tier, o.mode, o.stage, u.name as unit",
            "use_case_overview o",
            "join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id",
            Order.ascending("name", text("o.sort_name"), id("o.use_case_id")),
            Order.descending("-name", text("o.sort_name"), id("o.use_case_id")));

    private final JdbcClient jdbc;

    PartyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UseCaseId id,
            String name,
            String tier,
            @Nullable String mode,
            String stage,
            String unit) {}

    Slice<Row> of(Axis axis, String party, Visible visible, Within within, ListFilter filter) {
        return USE_CASES.slice(
                jdbc,
                Scope.all(
                        visible.scope("o"),
                        within.among("o.business_unit_id"),
                        Scope.of("o.stage <> 'RETIRED' and o.tier in ('LOW', 'MODERATE', 'HIGH', 'CRITICAL')"),
                        depends(axis, party)),
                filter);
    }

    /** The name of a vendor; empty for an id that is none of the organization. */
    Optional<String> vendor(UUID id) {
        return jdbc.sql("select name from called_vendor where tenant_id = ? and id = ?")
                .params(CurrentOrganization.id().value(), id)
                .query(String.class)
                .optional();
    }

    private static Scope depends(Axis axis, String party) {
        String is =
                switch (party) {
                    case OWN -> axis.own();
                    case ANYBODY -> "true";
                    case UNNAMED -> "(%s) is null and not %s".formatted(axis.party(), axis.own());
                    default ->
                        "(%s) in (select same_vendors(cast(:party as uuid))) and not %s"
                                .formatted(axis.party(), axis.own());
                };
        return new Scope("""
                exists (select from deployment_plan p join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                        where p.tenant_id = o.tenant_id and p.use_case_id = o.use_case_id and %s
                          and not (l.share = 0
                                   and exists (select from leg s where s.tenant_id = l.tenant_id and s.plan_id = l.plan_id and s.share > 0)
                                   and not exists (select from leg s where s.tenant_id = l.tenant_id and s.plan_id = l.plan_id
                                                     and s.share is null)))
                """.formatted(is), WITHOUT_NAME.contains(party) ? Map.of() : Map.of("party", party));
    }
}
