package io.demarc.inventory;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives again what was derived with other versions of reference data than those in force, a chunk in a transaction: what
 * is done stays done, whatever stops it.
 */
@Service
class Rederivation {

    static final int CHUNK = 500;

    private final UseCaseStates states;
    private final JdbcClient jdbc;

    Rederivation(UseCaseStates states, JdbcClient jdbc) {
        this.states = states;
        this.jdbc = jdbc;
    }

    /** The next use cases that are behind, by id, after the given one; at most {@value #CHUNK}. */
    @Transactional(readOnly = true)
    List<UUID> behind(UUID after) {
        return jdbc.sql("""
                        select use_case_id from use_case_overview
                        where tenant_id = ? and derived_with is distinct from ? and use_case_id > ?
                        order by use_case_id limit ?
                        """)
                .params(CurrentOrganization.id().value(), states.versions(), after, CHUNK)
                .query(UUID.class)
                .list();
    }

    @Transactional
    void derive(List<UUID> ids) {
        var useCases = states.lock(ids);
        useCases.forEach(UseCaseState::followWhoPutItBehind);
        states.derive(useCases);
    }
}
