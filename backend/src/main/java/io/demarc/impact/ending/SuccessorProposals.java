package io.demarc.impact.ending;

import io.demarc.identity.Member;
import io.demarc.impact.ending.EndPlanEvent.SuccessorsProposed;
import io.demarc.kernel.Capability;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes the announced successors to all owners who have no plan: it is their task from then on, and one press makes it their
 * plan. Nobody's plan is changed by it, and what costs is the same for however many.
 */
@Service
@Transactional
public class SuccessorProposals {

    private static final RecordMapper<Step> STEP = new RecordMapper<>(Step.class);

    private final SuccessorProposalRepository proposals;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SuccessorProposals(
            SuccessorProposalRepository proposals,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.proposals = proposals;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** From one model to another: of how many use cases, and to so many it is proposed already. All of them together have no model. */
    record Step(
            @Nullable UUID modelId,
            @Nullable String model,
            @Nullable UUID successorId,
            @Nullable String successor,
            long useCases,
            long proposed) {}

    /**
     * What would be proposed.
     *
     * @param useCases that have no plan, of those that the member may see: one that leaves two models is counted once
     */
    record Preview(List<Step> steps, int useCases) {

        /** The same for the same steps. */
        public String seen() {
            return UUID.nameUUIDFromBytes(steps.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        /** Whether it is new to anybody. */
        public boolean isEffective() {
            return steps.stream().anyMatch(it -> it.proposed() < it.useCases());
        }
    }

    @Transactional(readOnly = true)
    Preview preview(Member me) {
        me.require(Capability.EDIT_VENDORS);
        var rows = jdbc.sql("""
                        select m.id as model_id, m.name as model, s.id as successor_id, s.name as successor, c.use_cases, c.proposed
                        from (
                            select e.model_id, e.successor_id, count(distinct o.use_case_id) as use_cases,
                                   count(distinct o.use_case_id) filter (where %s) as proposed
                            %s and not %s and not e.not_before and e.comes_on >= :today and e.successor_id is not null
                            group by grouping sets ((e.model_id, e.successor_id), ())) c
                        left join model m on m.tenant_id = :tenant and m.id = c.model_id
                        left join model s on s.tenant_id = :tenant and s.id = c.successor_id
                        order by m.name nulls first, m.id, s.id
                        """.formatted(HeldPlan.PROPOSED, EndUses.COUNTS, HeldPlan.HOLDS))
                .param("tenant", CurrentOrganization.id().value())
                .param("today", clock.today())
                .params(me.visible().parameters())
                .query(STEP)
                .list();
        return new Preview(rows.subList(1, rows.size()), (int) rows.getFirst().useCases());
    }

    /** @param seen of the {@link Preview}: nothing else is proposed than what was shown */
    void propose(String seen, Member me) {
        var preview = preview(me);
        if (!preview.seen().equals(seen))
            throw new ObjectOptimisticLockingFailureException(SuccessorProposal.class, seen);
        if (!preview.isEffective()) return;
        var at = clock.instant();
        proposals.save(new SuccessorProposal(me.id(), at));
        events.publishEvent(new SuccessorsProposed(me.origin(at), preview.useCases()));
    }
}
