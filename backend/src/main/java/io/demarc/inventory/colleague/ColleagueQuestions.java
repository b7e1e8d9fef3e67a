package io.demarc.inventory.colleague;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ColleagueQuestions extends Repository<ColleagueQuestion, UUID> {

    ColleagueQuestion save(ColleagueQuestion question);

    Optional<ColleagueQuestion> findById(UUID id);
}
