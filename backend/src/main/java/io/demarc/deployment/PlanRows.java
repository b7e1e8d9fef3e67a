package io.demarc.deployment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRows extends Repository<PlanRow, UUID> {

    /** One row of a plan with its legs and conditions: each stands beside each, and null beside none. */
    record Joined(
            PlanRow plan, @Nullable LegRow leg, @Nullable ConditionRow condition) {}

    @Query("""
            select new io.demarc.deployment.PlanRows$Joined(p, l, c) from PlanRow p
            left join LegRow l on l.planId = p.id
            left join ConditionRow c on c.planId = p.id
            where p.useCaseId in :useCases order by p.id, l.letter, c.position""")
    List<Joined> findByUseCases(Collection<UUID> useCases);

    PlanRow save(PlanRow plan);
}
