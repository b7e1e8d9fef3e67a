package io.demarc.inventory.colleague;

import io.demarc.kernel.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ColleagueQuestions extends Repository<ColleagueQuestion, UUID> {

    ColleagueQuestion save(ColleagueQuestion question);

    Optional<ColleagueQuestion> findById(UUID id);

    List<ColleagueQuestion> findByUseCaseIdAndOutcomeIsNull(UUID useCase);

    List<ColleagueQuestion> findByAskedOfAndOutcomeIsNullOrderByUseCaseId(MemberId askedOf);
}
