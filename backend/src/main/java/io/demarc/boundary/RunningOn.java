package io.demarc.boundary;

import io.demarc.inventory.UseCaseId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the use cases whose boundary evidence about these things touches. */
@Component
public class RunningOn {

    /**
     * Ids of {@code :useCases}, and of those of which a place runs on one of {@code :offerings} or on its machines; each once.
     */
    public static final String TOUCHED = """
            select unnest(cast(:useCases as uuid[])) as id
            union
            select p.use_case_id from leg l
            join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
            where l.tenant_id = :tenant and l.offering_id = any (cast(:offerings as uuid[]))
            union
            select p.use_case_id from leg l
            join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
            where l.tenant_id = :tenant and l.hosting_offering_id = any (cast(:offerings as uuid[]))
            """;

    private final JdbcClient jdbc;

    RunningOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These use cases, and all of which a place runs on one of the offerings; each once, in the order of their ids. */
    public List<UseCaseId> of(Collection<UUID> useCases, Collection<UUID> offerings) {
        if (useCases.isEmpty() && offerings.isEmpty()) return List.of();
        return jdbc
                .sql(TOUCHED + " order by 1")
                .param("tenant", CurrentOrganization.id().value())
                .param("useCases", useCases.toArray(UUID[]::new))
                .param("offerings", offerings.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(UseCaseId::new)
                .toList();
    }
}
