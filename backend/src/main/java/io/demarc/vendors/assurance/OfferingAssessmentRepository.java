package io.demarc.vendors.assurance;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfferingAssessmentRepository extends Repository<OfferingAssessment, UUID> {

    /** At once: rows refer to it that are read beside Hibernate. */
    OfferingAssessment saveAndFlush(OfferingAssessment assessment);

    /** The newest first: an open one, then those that were completed. */
    @Query("select a from OfferingAssessment a where a.offeringId = :offering order by a.begunAt desc, a.id desc")
    List<OfferingAssessment> findAllOf(UUID offering);

    /** To change what belongs to it: whoever else wants to goes afterwards. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from OfferingAssessment a where a.offeringId = :offering and a.completion.at is null")
    Optional<OfferingAssessment> findOpenToChange(UUID offering);
}
