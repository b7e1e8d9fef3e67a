package io.demarc.inventory.intake;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Use cases with a name much like that of one that somebody is about to register. */
@Repository
@Transactional(readOnly = true)
class SimilarNames {

    private final JdbcClient jdbc;

    SimilarNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Similar(UUID id, String name) {}

    /** Names like the one being typed, so that nobody registers what is there already. */
    List<Similar> to(String name, UseCaseId except, Member me) {
        if (name.length() < 4) return List.of();
        var visible = me.visible().scope("o");
        return jdbc.sql("""
                        select o.use_case_id as id, o.name from similar_use_cases(:name) s
                        join use_case_overview o on o.use_case_id = s.use_case_id
                        where o.tenant_id = :tenant and %s and o.use_case_id <> :except
                        order by s.likeness desc, o.use_case_id limit 5
                        """.formatted(visible.sql()))
                .params(visible.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .param("except", except.value())
                .param("name", name)
                .query(Similar.class)
                .list();
    }
}
