package io.demarc.review.usecase;

import io.demarc.identity.WorkItems.Words;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By whom and why a review was rejected. */
@Component
class Rejections {

    /**
     * @param by the name of who did
     * @param reason as it was written, never empty
     */
    record Rejection(String by, Concern concern, String reason, Instant at) {

        Words concernInWords() {
            return Words.of("concern." + concern);
        }
    }

    private static final RecordMapper<Rejection> ROW = new RecordMapper<>(Rejection.class);

    private final JdbcClient jdbc;

    Rejections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where it was not rejected. */
    Optional<Rejection> of(UUID review) {
        return jdbc.sql("""
                        select m.name as by, s.concern, s.reason, s.decided_at as at from seat s
                        join named_member m on m.tenant_id = s.tenant_id and m.id = s.decided_by
                        where s.tenant_id = ? and s.review_id = ? and s.verdict = 'REJECT'
                        order by s.decided_at desc limit 1
                        """)
                .params(CurrentOrganization.id().value(), review)
                .query(ROW)
                .optional();
    }
}
