package io.demarc.boundary;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For which legs a decision was asked as it is kept, for who compares it with what the ledger says of them. */
@Service
public class KeptSubmissions {

    private final JdbcClient jdbc;

    KeptSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param submitted whether its layers are assessed, since somebody asked for a decision on them */
    public record Kept(UUID leg, UUID useCase, boolean submitted) {}

    /** Every leg of the current organization. */
    @Transactional(readOnly = true)
    public List<Kept> all() {
        return jdbc.sql("""
                        select l.id as leg, p.use_case_id as use_case, s.leg_id is not null as submitted
                        from leg l join deployment_plan p on p.tenant_id = :tenant and p.id = l.plan_id
                        left join boundary_submission s on s.tenant_id = :tenant and s.leg_id = l.id
                        where l.tenant_id = :tenant order by l.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .query(Kept.class)
                .list();
    }
}
