package io.demarc.audit;

import io.demarc.audit.outside.Json;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger says has happened, for who compares with it what no entity keeps. */
@Service
public class Told {

    private final JdbcClient jdbc;

    Told(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version of the event, from 1 */
    public record Event(long entry, UUID subject, long version, Map<String, @Nullable Object> facts) {

        public String fact(String name) {
            return Objects.toString(facts.get(name), "");
        }
    }

    private record Row(long id, UUID subjectId, String canonical) {}

    /** The current organization's of this name, the oldest first; what cannot be read is left to the check of the chain. */
    @Transactional(readOnly = true)
    public List<Event> named(String name) {
        return jdbc.sql("""
                        select id, subject_id, canonical from ledger_entry
                        where tenant_id = ? and name = ? and ledger_said(canonical) is not null order by id
                        """).params(CurrentOrganization.id().value(), name).query(Row.class).list().stream()
                .map(Told::event)
                .toList();
    }

    @SuppressWarnings("unchecked") // The keys of an object are texts.
    private static Event event(Row row) {
        var said = Json.object(row.canonical());
        return new Event(
                row.id(),
                row.subjectId(),
                said.get("version") instanceof Long version ? version : 1,
                said.get("facts") instanceof Map<?, ?> facts ? (Map<String, @Nullable Object>) facts : Map.of());
    }
}
