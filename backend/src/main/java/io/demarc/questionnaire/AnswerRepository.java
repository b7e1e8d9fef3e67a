package io.demarc.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<Answer, UUID> {

    Answer save(Answer answer);

    void delete(Answer answer);

    List<Answer> findBySubjectKindAndSubjectIdIn(String kind, Collection<UUID> ids);
}
