package io.demarc.exchange.bom;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Walk;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes out in a bill, some rows at a time. */
@Repository
class BillStock {

    /** What a use case needs, by the references that these have in a bill. */
    private static final String NEEDS = """
            array(select distinct needed.ref from deployment_plan p
                  join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                  cross join lateral unnest(array['model:' || l.model_id,
                      (select 'offering:' || s.id from offering s
                       where s.tenant_id = l.tenant_id and s.id = l.offering_id and s.kind <> 'WEIGHTS'),
                      (select 'offering:' || s.id from offering s
                       where s.tenant_id = l.tenant_id and s.id = l.hosting_offering_id and s.kind <> 'WEIGHTS'),
                      'vendor:' || case when l.offering_id is null then coalesce(l.operator_id, l.vendor_id) else l.operator_id end,
                      'vendor:' || l.hosting_id]) needed (ref)
                  where p.tenant_id = u.tenant_id and p.use_case_id = u.id and needed.ref is not null order by 1)
            """;

    private static final Listing<UseCaseRow> USE_CASES = Listing.of(
            UseCaseRow.class,
            "u",
            "u.id, u.name, u.purpose, u.stage, n.name as unit, " + NEEDS + " as needs",
            "use_case u",
            "join business_unit n on n.tenant_id = u.tenant_id and n.id = u.business_unit_id",
            Order.ascending("id", id("u.id")));

    private static final Listing<ModelRow> MODELS = Listing.of(
            ModelRow.class, "m", """
            m.id, m.name, v.name as developer, v.website, m.licence, m.open_weights, m.modalities, m.context_tokens, m.clearance,
            c.task, c.architecture, c.limits, c.uses,
            array(select w.name from model_version w where w.tenant_id = m.tenant_id and w.model_id = m.id order by w.id) as versions
            """, "model m", """
            join called_vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
            left join model_card c on c.tenant_id = m.tenant_id and c.id = m.id
            """, Order.ascending("name", text("m.sort_name"), id("m.id")));

    private static final Listing<ServiceRow> OFFERINGS = Listing.of(
            ServiceRow.class, "o", """
            'offering:' || o.id as ref, o.name, v.name as provider, v.website, o.kind, o.contract_tier as tier, o.regions,
            op.name as operator, ho.name as hosting, o.clearance,
            array_remove(array['vendor:' || o.operator_id, 'vendor:' || nullif(o.hosting_id, o.operator_id)], null) as needs
            """, "offering o", """
            join called_vendor v on v.tenant_id = o.tenant_id and v.id = o.vendor_id
            left join called_vendor op on op.tenant_id = o.tenant_id and op.id = o.operator_id
            left join called_vendor ho on ho.tenant_id = o.tenant_id and ho.id = o.hosting_id
            """, Order.ascending("name", text("o.sort_name"), id("o.id")));

    private static final Listing<ServiceRow> OPERATORS = Listing.of(
            ServiceRow.class,
            "v",
            """
            'vendor:' || v.id as ref, v.name, v.name as provider, v.website, cast(null as text) as kind, cast(null as text) as tier,
            cast(null as text) as regions, cast(null as text) as operator, cast(null as text) as hosting,
            cast(null as text) as clearance, cast('{}' as text[]) as needs
            """,
            "called_vendor v",
            "",
            Order.ascending("name", text("v.sort_name"), id("v.id")));

    private static final ListFilter ALL = new All(null);

    private final JdbcClient jdbc;

    BillStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record All(@Nullable String after) implements ListFilter {}

    /** @param needs references of models and services */
    record UseCaseRow(UUID id, String name, String purpose, String stage, String unit, List<String> needs) {

        String ref() {
            return "use-case:" + id;
        }
    }

    record ModelRow(
            UUID id,
            String name,
            String developer,
            @Nullable String website,
            @Nullable String licence,
            @Nullable Boolean openWeights,
            List<String> modalities,
            @Nullable Integer contextTokens,
            @Nullable String clearance,
            @Nullable String task,
            @Nullable String architecture,
            @Nullable String limits,
            @Nullable String uses,
            List<String> versions) {}

    /** @param kind null for a vendor of whom nothing is known but that it runs models or rents out machines */
    record ServiceRow(
            String ref,
            String name,
            String provider,
            @Nullable String website,
            @Nullable String kind,
            @Nullable String tier,
            @Nullable String regions,
            @Nullable String operator,
            @Nullable String hosting,
            @Nullable String clearance,
            List<String> needs) {}

    Walk<UseCaseRow> useCases(BillSubject subject) {
        return USE_CASES.walk(jdbc, subject.useCases("u"), ALL);
    }

    Walk<ModelRow> models(BillSubject subject) {
        return MODELS.walk(jdbc, subject.models(), ALL);
    }

    Walk<ServiceRow> offerings(BillSubject subject) {
        return OFFERINGS.walk(jdbc, subject.offerings(), ALL);
    }

    Walk<ServiceRow> operators(BillSubject subject) {
        return OPERATORS.walk(jdbc, subject.operators(), ALL);
    }
}
