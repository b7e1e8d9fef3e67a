package io.demarc.deployment;

import static java.util.stream.Collectors.toMap;

import io.demarc.evidence.Suppliers;
import io.demarc.evidence.Users;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.NotFound;
import io.demarc.listing.JointRows;
import io.demarc.listing.RecordMapper;
import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the shelf which use cases evidence is about: by themselves, or through an offering that one of their places runs on. */
@Component
class EvidenceUsers implements Users {

    private static final RecordMapper<Named> NAMED = new RecordMapper<>(Named.class);
    private static final RecordMapper<Suppliers.Named> FOUND = new RecordMapper<>(Suppliers.Named.class);
    private static final RecordMapper<Counted> COUNTED = new RecordMapper<>(Counted.class);

    /** Each offering with the use cases that run on it, or on whose machines they do. */
    private static final String RUNNING = """
            select l.offering_id as offering, p.use_case_id from leg l
            join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
            where l.tenant_id = :tenant and l.offering_id = any(%1$s)
            union
            select l.hosting_offering_id, p.use_case_id from leg l
            join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
            where l.tenant_id = :tenant and l.hosting_offering_id = any(%1$s)
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    EvidenceUsers(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    private record Named(UUID id, String name) {}

    @Override
    public Scope concerning(String alias, Member me) {
        return new Scope("""
                exists (select from evidence_proof ep
                        join use_case_overview eo on eo.tenant_id = ep.tenant_id and eo.use_case_id = ep.use_case_id
                        where ep.tenant_id = %1$s.tenant_id and ep.evidence_id = %1$s.id and ep.use_case_id is not null and %2$s)
                """.formatted(alias, Visible.in("eo")), me.visible().parameters());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> useCases, Member me) {
        return jdbc
                .sql("""
                        select o.use_case_id as id, o.name from use_case_overview o
                        where o.tenant_id = :tenant and o.use_case_id = any(:ids) and %s
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", useCases.toArray(UUID[]::new))
                .params(me.visible().parameters())
                .query(NAMED)
                .list()
                .stream()
                .collect(toMap(Named::id, Named::name));
    }

    @Override
    public boolean mayEdit(UUID useCase, Member me) {
        try {
            return catalogue.mayEdit(catalogue.find(new UseCaseId(useCase)), me);
        } catch (NotFound gone) {
            return false;
        }
    }

    @Override
    public List<Suppliers.Named> find(String typed, @Nullable UUID offering, int most, Member me) {
        var on = offering == null
                ? "true"
                : "o.use_case_id in (select r.use_case_id from (%s) r)".formatted(RUNNING.formatted(":ids"));
        return jdbc.sql("""
                        select o.use_case_id as id, o.name from use_case_overview o
                        where o.tenant_id = :tenant and o.stage <> 'RETIRED' and %s and %s
                          and o.search_name like (select search_pattern(:typed))
                        order by o.name, o.use_case_id limit :most
                        """.formatted(Visible.in("o"), on))
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", offering == null ? new UUID[0] : new UUID[] {offering})
                .param("typed", typed)
                .param("most", most)
                .params(me.visible().parameters())
                .query(FOUND)
                .list();
    }

    @Override
    public Map<UUID, Long> running(Collection<UUID> offerings, Member me) {
        return jdbc
                .sql("""
                        select r.offering as id, count(*) as number from (%s) r
                        join use_case_overview o on o.tenant_id = :tenant and o.use_case_id = r.use_case_id
                        where %s group by r.offering
                        """.formatted(RUNNING.formatted(":ids"), Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", offerings.toArray(UUID[]::new))
                .params(me.visible().parameters())
                .query(COUNTED)
                .list()
                .stream()
                .collect(toMap(Counted::id, Counted::number));
    }

    @Override
    public JointRows<Counted> served(Collection<UUID> pieces, Member me) {
        var parameters = new HashMap<String, Object>(me.visible().parameters());
        parameters.put("pieces", pieces.toArray(UUID[]::new));
        return new JointRows<>(
                """
                with proven as (
                    select distinct evidence_id, offering_id, use_case_id from evidence_proof
                    where tenant_id = :tenant and evidence_id = any(:pieces) and accepted
                ), running as (%s)
                select s.evidence_id as id, count(*) as number from (
                    select evidence_id, use_case_id from proven where use_case_id is not null
                    union
                    select p.evidence_id, r.use_case_id from proven p join running r on r.offering = p.offering_id) s
                join use_case_overview o on o.tenant_id = :tenant and o.use_case_id = s.use_case_id
                where %s group by s.evidence_id
                """.formatted(
                        RUNNING.formatted("array(select offering_id from proven where offering_id is not null)"),
                        Visible.in("o")),
                parameters,
                Counted.class);
    }
}
