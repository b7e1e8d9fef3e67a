package io.demarc.nextplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NextPlanRepository extends Repository<NextPlan, UUID> {

    NextPlan saveAndFlush(NextPlan plan);

    Optional<NextPlan> findById(UUID id);

    @Query("select p from NextPlan p where p.useCaseId = :useCase and p.ending.at is null")
    Optional<NextPlan> findOpen(UUID useCase);

    @Query("select p from NextPlan p where p.useCaseId in :useCases and p.ending.at is null")
    List<NextPlan> findAllOpen(Collection<UUID> useCases);

    /** Approved and waiting: its day has come, or something kept it from taking effect when it was approved. */
    @Query("""
            select p from NextPlan p where p.ending.at is null and (p.effectiveOn is null or p.effectiveOn <= :today)
                and exists (select 1 from Approval a where a.subjectKind = 'next-plan' and a.subjectId = p.id)
            order by p.useCaseId""")
    List<NextPlan> findDue(LocalDate today);
}
