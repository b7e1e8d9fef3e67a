package io.demarc.exchange.bom;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.listing.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bill is about: one use case, or all of the organization that the member may see.
 *
 * @param useCase null for the organization
 */
record BillSubject(Visible visible, @Nullable UUID useCase, String name) {

    private static final String LEGS = """
            leg l join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
            join use_case lu on lu.tenant_id = p.tenant_id and lu.id = p.use_case_id
            """;

    static BillSubject of(UseCaseFacts useCase, Member me) {
        return new BillSubject(me.visible(), useCase.id().value(), useCase.name());
    }

    static BillSubject all(String organization, Member me) {
        return new BillSubject(me.visible(), null, organization);
    }

    boolean isOne() {
        return useCase != null;
    }

    /** Over an alias of {@code use_case}. What is retired is in no bill but its own. */
    Scope useCases(String alias) {
        return Scope.all(
                visible.scope(alias),
                useCase == null
                        ? Scope.of(alias + ".stage <> 'RETIRED'")
                        : Scope.of(alias + ".id = :useCase", "useCase", useCase));
    }

    /** Over {@code model m}: the directory, or what the use case runs on. */
    Scope models() {
        return useCase == null ? Scope.EVERYTHING : ofLegs("m.id in (select l.model_id %s)");
    }

    /** Over {@code offering o}: a source of weights is no service. */
    Scope offerings() {
        var services = Scope.of("o.kind <> 'WEIGHTS'");
        return useCase == null
                ? services
                : Scope.all(
                        services, ofLegs("o.id in (select unnest(array[l.offering_id, l.hosting_offering_id]) %s)"));
    }

    /** Over {@code vendor v}: who runs models or rents out machines, without an offering that would say so. */
    Scope operators() {
        var ofLegs = ofLegs("""
                v.id in (select unnest(array[case when l.offering_id is null then coalesce(l.operator_id, l.vendor_id) else l.operator_id end,
                                             l.hosting_id]) %s)
                """);
        var ofOfferings = offerings();
        return new Scope(
                "%s or v.id in (select unnest(array[o.operator_id, o.hosting_id]) from offering o where o.tenant_id = :tenant and %s)"
                        .formatted(ofLegs.sql(), ofOfferings.sql()),
                Scope.all(ofLegs, ofOfferings).parameters());
    }

    private Scope ofLegs(String sql) {
        var useCases = useCases("lu");
        return new Scope(
                sql.formatted("from " + LEGS + " where l.tenant_id = :tenant and (" + useCases.sql() + ")"),
                useCases.parameters());
    }
}
