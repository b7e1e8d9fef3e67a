package io.demarc.vendors.assurance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfferingAnswerRepository extends Repository<OfferingAnswer, UUID> {

    OfferingAnswer save(OfferingAnswer answer);

    <A extends OfferingAnswer> List<A> saveAllAndFlush(Iterable<A> answers);

    @Query("select a from OfferingAnswer a where a.assessmentId in :assessments")
    List<OfferingAnswer> findAllOf(Collection<UUID> assessments);
}
