package io.demarc.vendors.assurance;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionnaireLinkRepository extends Repository<QuestionnaireLink, UUID> {

    QuestionnaireLink saveAndFlush(QuestionnaireLink link);

    Optional<QuestionnaireLink> findByTokenDigest(String digest);

    /** To write through it: of those who save, send, accept and revoke at once, one goes after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from QuestionnaireLink l where l.tokenDigest = :digest")
    Optional<QuestionnaireLink> findToWrite(String digest);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from QuestionnaireLink l where l.offeringId = :offering order by l.madeAt desc, l.id desc")
    List<QuestionnaireLink> findAllToWrite(UUID offering);

    /** The newest first. */
    @Query("select l from QuestionnaireLink l where l.offeringId = :offering order by l.madeAt desc, l.id desc")
    List<QuestionnaireLink> findAllOf(UUID offering);
}
