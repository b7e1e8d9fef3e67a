package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets use cases follow a change of what they refer to, in the name of whoever made it: few at once, many by a job. */
@Service
public class Consequences {

    static final int AT_ONCE = 200;

    private final UseCaseStates states;
    private final RederivationJob job;
    private final JdbcClient jdbc;

    Consequences(UseCaseStates states, RederivationJob job, JdbcClient jdbc) {
        this.states = states;
        this.job = job;
        this.jdbc = jdbc;
    }

    /** To be called before anything else is written: use cases are locked first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Collection<UseCaseId> useCases, MemberId by) {
        var ids = useCases.stream().map(UseCaseId::value).toList();
        if (ids.size() <= AT_ONCE) states.lockToFollow(ids).forEach(it -> it.followed(by));
        else putBehind(ids, by);
    }

    /**
     * The same after a change of what nobody has a hand in by that, such as evidence: it is looked whether anything is worse than
     * what was decided on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void derive(Collection<UseCaseId> useCases) {
        var ids = useCases.stream().map(UseCaseId::value).toList();
        if (ids.size() <= AT_ONCE) states.lock(ids).forEach(UseCaseState::compare);
        else putBehind(ids, null);
    }

    /** Lets lists follow where no fact of the use cases has changed: nobody had a hand in them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(Collection<UseCaseId> useCases) {
        putBehind(useCases.stream().map(UseCaseId::value).toList(), null);
    }

    void putBehind(Collection<UUID> ids, @Nullable MemberId by) {
        var organization = CurrentOrganization.id();
        jdbc.sql("""
                        with behind as (
                            select use_case_id from use_case_overview
                            where tenant_id = :tenant and use_case_id = any (:ids) order by use_case_id for update)
                        update use_case_overview o set derived_with = null, behind_by = coalesce(cast(:by as uuid), behind_by)
                        from behind where o.tenant_id = :tenant and o.use_case_id = behind.use_case_id
                        """)
                .param("tenant", organization.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("by", by == null ? null : by.value())
                .update();
        job.put(organization, Uuid7.next());
    }
}
