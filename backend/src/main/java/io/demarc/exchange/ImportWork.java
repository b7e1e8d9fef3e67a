package io.demarc.exchange;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Imports that wait for the person who uploaded them: to be run, or to go on. */
@Component
class ImportWork implements WorkQuery {

    private record Row(UUID id, String fileName, OffsetDateTime uploadedAt) {

        private WorkItems.Item item(Member me) {
            return new WorkItems.Item(
                    "imports",
                    WorkItems.Words.of("imports.work", fileName),
                    WorkItems.Words.of("imports.work.why", WorkItems.day(uploadedAt, me)),
                    "/imports/" + id,
                    null,
                    "next.open");
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        return Optional.of(new Rows<>("""
                select id, file_name, uploaded_at from import
                where tenant_id = :tenant and uploaded_by = :me and withdrawn_at is null and finished_at is null
                  and (stopped_at is not null or begun_at is null and (checked_at is not null or check_begun_at is null))
                order by uploaded_at desc limit :most
                """, Map.of(), Row.class, row -> row.item(me)));
    }
}
