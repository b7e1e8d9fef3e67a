package io.demarc.deployment;

import io.demarc.inventory.Consequences;
import io.demarc.inventory.UseCaseId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import io.demarc.vendors.VendorId;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets places know a vendor that was named in them before it was in the directory, or was called so. */
@Component
class LegNaming {

    private static final String SAID = """
            select exists (select from answer where tenant_id = :tenant and party_key = :key)
            """;

    private static final String NAMED = """
            update leg l set
                operator_id = case when said.operator then :vendor else l.operator_id end,
                developer_id = case when said.developer then :vendor else l.developer_id end,
                hosting_id = case when said.hosting then :vendor else l.hosting_id end
            from (select leg_id, bool_or(question = 'AN04') as operator, bool_or(question = 'AN05') as developer,
                         bool_or(question = 'AN06') as hosting
                  from answer where tenant_id = :tenant and party_key = :key and leg_id is not null
                  group by leg_id) said,
                 deployment_plan p
            where l.tenant_id = :tenant and l.id = said.leg_id and p.tenant_id = :tenant and p.id = l.plan_id
            returning p.use_case_id
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Consequences consequences;

    LegNaming(JdbcClient jdbc, EntityManager entities, Consequences consequences) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.consequences = consequences;
    }

    /** Which vendors a place has is no fact of a review: only what lists show of it follows. */
    void called(VendorId vendor, String name) {
        var key = new Name(name).key();
        boolean said = jdbc.sql(SAID)
                .param("tenant", CurrentOrganization.id().value())
                .param("key", key)
                .query(Boolean.class)
                .single();
        if (!said) return;
        entities.flush(); // Before a vendor is in the database nothing may refer to it.
        var useCases = jdbc
                .sql(NAMED)
                .param("tenant", CurrentOrganization.id().value())
                .param("key", key)
                .param("vendor", vendor.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(UseCaseId::new)
                .distinct()
                .toList();
        if (!useCases.isEmpty()) consequences.show(useCases);
    }
}
