package io.demarc.whatif;

import io.demarc.deployment.Mode;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the use cases that something would touch, and at which places, unless they are retired. */
@Repository
@Transactional(readOnly = true)
class TouchedPlaces {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    /** The modes in which somebody else runs the model, as codes. */
    private static final String[] RUN_BY_OTHERS =
            Stream.of(Mode.M1, Mode.M2, Mode.M3, Mode.M4).map(Mode::code).toArray(String[]::new);

    /** Whoever runs it or its machines; a developer whose model others run, or we ourselves, is not asked for answers. */
    private static final String BY_VENDOR = """
            (l.operator_id in (select same_vendors(:vendor)) or l.hosting_id in (select same_vendors(:vendor))
             or l.mode = any(:others) and (l.vendor_id in (select same_vendors(:vendor)) or l.offering_id in (
                 select f.id from offering f where f.tenant_id = :tenant and f.vendor_id in (select same_vendors(:vendor))))
             or l.hosting_offering_id in (
                 select f.id from offering f where f.tenant_id = :tenant and f.vendor_id in (select same_vendors(:vendor))))
            """;

    private final JdbcClient jdbc;
    private final BusinessUnits units;

    TouchedPlaces(JdbcClient jdbc, BusinessUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** @param legs those of its places that are touched */
    record Row(UUID id, List<UUID> legs) {

        UseCaseId useCase() {
            return new UseCaseId(id);
        }

        Set<UUID> places() {
            return Set.copyOf(legs);
        }
    }

    /** The next of them by id. */
    List<Row> after(Question question, UUID reached, int most) {
        return over(question, """
                select o.use_case_id as id, array_agg(l.id) as legs %s and o.use_case_id > :after
                group by o.use_case_id order by o.use_case_id limit :most
                """)
                .param("after", reached)
                .param("most", most)
                .query(ROW)
                .list();
    }

    int count(Question question) {
        return over(question, "select count(distinct o.use_case_id) %s")
                .query(Integer.class)
                .single();
    }

    private StatementSpec over(Question question, String statement) {
        var portal = Member.ofPortal(CurrentOrganization.id());
        var within = units.within(question.unit(), false, portal.visible());
        return jdbc.sql(statement.formatted("""
                        from use_case_overview o
                        join deployment_plan p on p.tenant_id = o.tenant_id and p.use_case_id = o.use_case_id
                        join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                        where o.tenant_id = :tenant and o.stage <> 'RETIRED' and %s and %s
                          and (cast(:picked as uuid[]) is null or o.use_case_id = any(cast(:picked as uuid[])))
                        """.formatted(
                        places(question), within.among("o.business_unit_id").sql())))
                .param("tenant", CurrentOrganization.id().value())
                .params(within.among("").parameters())
                .param("others", RUN_BY_OTHERS)
                .param("vendor", question.vendor())
                .param("model", question.model())
                .param("region", question.region())
                .param("from", question.from() == null ? null : question.from().code())
                .param(
                        "picked",
                        question.picked().isEmpty() ? null : question.picked().toArray(UUID[]::new));
    }

    private static String places(Question question) {
        return switch (question.kind()) {
            case VENDOR_FAILS -> BY_VENDOR;
            case MODEL_ENDS -> "l.model_id = :model and l.mode = any(:others)";
            case REGION_LOST ->
                "lower(:region) in (select lower(btrim(x)) from regexp_split_to_table(l.region, '[,;/]') x)";
            case PRICES_RISE -> "l.mode = any(:others) and " + (question.vendor() == null ? "true" : BY_VENDOR);
            case MOVE -> "l.mode = :from";
        };
    }
}
