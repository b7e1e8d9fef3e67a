package io.demarc.advisor.choice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ChosenWayRepository extends Repository<ChosenWay, UUID> {

    ChosenWay saveAndFlush(ChosenWay chosen);

    /** The newest first. */
    List<ChosenWay> findTop20ByUseCaseIdOrderByChosenAtDescIdDesc(UUID useCaseId);
}
