package io.demarc.impact.ending;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place of a use case whose model ends, with what is planned there.
 *
 * @param vendorId who is contracted there, and {@code operatorId} who runs the model
 * @param ownerId of the use case, in the business unit {@code unitId}
 * @param notBefore whether it ends on that day or later
 * @param source where it is written; null where somebody only noted the day
 * @param way what is planned of this end; null where nothing is
 * @param plannedId what it shall move to, called {@code planned}
 * @param version of what was planned last, of whichever end; −1 where nothing ever was
 * @param proposed whether owners were asked to take the successor
 */
record EndingPlace(
        String letter,
        UUID legId,
        @Nullable UUID vendorId,
        @Nullable UUID operatorId,
        @Nullable UUID ownerId,
        UUID unitId,
        UUID modelId,
        String model,
        UUID endId,
        @Nullable String versionName,
        @Nullable String distributor,
        LocalDate comesOn,
        boolean notBefore,
        @Nullable String source,
        @Nullable UUID successorId,
        @Nullable String successor,
        @Nullable EndWay way,
        @Nullable UUID plannedId,
        @Nullable String planned,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        @Nullable String plannedBy,
        int version,
        boolean proposed) {

    /** Those of the use case {@code :useCase} on {@code :today}. */
    static final String OF_USE_CASE = """
            select l.letter, l.id as leg_id, l.vendor_id, l.operator_id, o.owner_id, o.business_unit_id as unit_id,
                   m.id as model_id, m.name as model, e.id as end_id, e.version_name, d.name as distributor, e.comes_on,
                   e.not_before, e.source, e.successor_id, coalesce(s.name, e.successor) as successor,
                   k.way, k.successor_id as planned_id, n.name as planned, k.done_on, k.note, w.name as planned_by,
                   coalesce((select a.version from end_plan a where a.tenant_id = l.tenant_id and a.leg_id = l.id), -1) as version,
                   coalesce(%s, false) as proposed
            from deployment_plan p
            join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
            join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
            join model m on m.tenant_id = l.tenant_id and m.id = l.model_id
            join announced_end e on e.tenant_id = l.tenant_id and e.model_id = l.model_id
            left join called_vendor d on d.tenant_id = e.tenant_id and d.id = e.distributor_id
            left join model s on s.tenant_id = e.tenant_id and s.id = e.successor_id
            %s left join model n on n.tenant_id = k.tenant_id and n.id = k.successor_id
            left join named_member w on w.tenant_id = k.tenant_id and w.id = k.planned_by
            where p.tenant_id = :tenant and p.use_case_id = :useCase and %s
            order by l.letter limit 26
            """.formatted(HeldPlan.PROPOSED, HeldPlan.JOIN, RulingEnd.RULES);

    /** The same as long as nothing else comes to be there. */
    public String seen() {
        return Stream.of(endId, comesOn, modelId, vendorId, operatorId)
                .map(it -> it == null ? "-" : it.toString())
                .collect(Collectors.joining(" "));
    }

    /** Whether something is to be done, and can still be planned: there is a day, and it has not passed. */
    public boolean isOpen(LocalDate today) {
        return !notBefore && !comesOn.isBefore(today);
    }

    public boolean isPlanned(LocalDate today) {
        return doneOn != null && !doneOn.isBefore(today);
    }

    /** By when it is best done: with two weeks to spare, where there are. */
    public LocalDate suggested(LocalDate today) {
        var early = comesOn.minusDays(Notice.CHANGE.days());
        return early.isBefore(today) ? comesOn : early;
    }
}
