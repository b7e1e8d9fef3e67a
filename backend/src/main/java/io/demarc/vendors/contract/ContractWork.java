package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contracts that end or renew soon, for whoever keeps the vendors: until somebody has said what becomes of them. */
@Component
class ContractWork implements WorkQuery {

    static final int REMIND = 60;

    private final BusinessClock clock;

    ContractWork(BusinessClock clock) {
        this.clock = clock;
    }

    private record Ending(UUID id, String name, String vendor, boolean renews, LocalDate lastDay, LocalDate noticeBy) {

        private WorkItems.Item item(LocalDate today) {
            long left = today.until(noticeBy, ChronoUnit.DAYS);
            return new WorkItems.Item(
                    "clock",
                    WorkItems.Words.of(renews ? "contract.work.renews" : "contract.work.ends", name, vendor),
                    left < 0
                            ? WorkItems.Words.of("contract.work.late", -left, today.until(lastDay, ChronoUnit.DAYS))
                            : WorkItems.Words.of("contract.work.notice", left),
                    "/contracts/" + id + "#settle",
                    noticeBy,
                    "contract.work.look");
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        if (!me.may(Capability.EDIT_VENDORS)) return Optional.empty();
        var today = clock.today();
        return Optional.of(new Rows<>(
                """
                select t.id, t.name, t.vendor, t.renews, t.last_day, t.last_day - t.notice_days as notice_by
                from (select c.id, c.name, v.name as vendor, c.renews_months is not null as renews,
                             coalesce(c.notice_days, 0) as notice_days, c.settled_until,
                             term_end(c.ends_on, c.renews_months, cast(:today as date)) as last_day
                      from contract c join called_vendor v on v.tenant_id = c.tenant_id and v.id = c.vendor_id
                      where c.tenant_id = :tenant and c.ends_on is not null and c.begins_on <= :today
                        and c.settlement is distinct from 'ENDS') t
                where t.last_day >= :today and t.last_day - t.notice_days <= :contract_remind
                  and t.settled_until is distinct from t.last_day
                order by notice_by, t.id limit :most
                """,
                Map.of("today", today, "contract_remind", today.plusDays(REMIND)),
                Ending.class,
                it -> it.item(today)));
    }
}
