package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evidence that ends: its owner hears of it 60 days before; from 30 days on whoever keeps the vendors does, too; and both once
 * it has ended (vendor event VE01). Besides, what waits to be reviewed.
 */
@Component
class EvidenceWork implements WorkQuery {

    static final int REMIND = 60;
    static final int ESCALATE = 30;

    private final Access access;
    private final BusinessClock clock;

    EvidenceWork(Access access, BusinessClock clock) {
        this.access = access;
        this.clock = clock;
    }

    private record Waiting(
            UUID id,
            String name,
            @Nullable LocalDate holdsUntil,
            boolean toReview,
            @Nullable String owner) {

        private WorkItems.Item item(LocalDate today) {
            if (toReview)
                return new WorkItems.Item(
                        "evidence",
                        WorkItems.Words.of("evidence.work.review", name),
                        WorkItems.Words.of("evidence.work.review.why"),
                        "/evidence/" + id,
                        null,
                        "evidence.work.look");
            var last = Objects.requireNonNull(holdsUntil);
            long left = today.until(last, ChronoUnit.DAYS);
            return new WorkItems.Item(
                    "evidence",
                    WorkItems.Words.of("evidence.work.renew", name),
                    left < 0
                            ? WorkItems.Words.of("evidence.work.ended", -left)
                            : WorkItems.Words.of(
                                    "evidence.work.ends", left, owner == null ? 0 : 1, owner == null ? "" : owner),
                    "/evidence/" + id,
                    last,
                    "evidence.work.add");
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        // Whoever can add nothing owns nothing.
        if (!me.may(Capability.EDIT_VENDORS) && !me.may(Capability.REGISTER_USE_CASES)) return Optional.empty();
        var today = clock.today();
        var visible = access.visible("e", me);
        var parameters = new HashMap<String, Object>(visible.parameters());
        parameters.put("keeps", me.may(Capability.EDIT_VENDORS));
        parameters.put("remind", today.plusDays(REMIND));
        parameters.put("escalate", today.plusDays(ESCALATE));
        return Optional.of(new Rows<>("""
                (select e.id, e.name, e.holds_until, false as to_review,
                        case when e.owner_id is distinct from :me then m.name end as owner
                 from evidence e left join named_member m on m.tenant_id = e.tenant_id and m.id = e.owner_id
                 where e.tenant_id = :tenant and e.current and e.accepted and e.ends_on <= :remind
                   and (e.owner_id = :me or :keeps and e.ends_on <= :escalate
                        or :keeps and (e.owner_id is null or not m.present))
                   and not exists (select from evidence s where s.tenant_id = e.tenant_id and s.follows_id = e.id
                                     and s.accepted is null and s.withdrawn_at is null)
                 order by e.ends_on, e.id limit :most)
                union all
                (select e.id, e.name, e.holds_until, true, null
                 from evidence e
                 where e.tenant_id = :tenant and e.accepted is null and e.withdrawn_at is null
                   and :keeps and e.added_by is distinct from :me and (%s)
                 order by e.added_at, e.id limit :most)
                """.formatted(visible.sql()), parameters, Waiting.class, it -> it.item(today)));
    }
}
