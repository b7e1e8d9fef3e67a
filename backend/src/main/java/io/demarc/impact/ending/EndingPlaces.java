package io.demarc.impact.ending;

import io.demarc.inventory.UseCaseId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The places of a use case whose models end. */
@Repository
@Transactional(readOnly = true)
class EndingPlaces {

    private static final RecordMapper<EndingPlace> PLACE = new RecordMapper<>(EndingPlace.class);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EndingPlaces(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<EndingPlace> of(UseCaseId useCase) {
        return jdbc.sql(EndingPlace.OF_USE_CASE)
                .param("tenant", CurrentOrganization.id().value())
                .param("useCase", useCase.value())
                .param("today", clock.today())
                .query(PLACE)
                .list();
    }
}
