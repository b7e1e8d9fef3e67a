package io.demarc.audit;

import io.demarc.audit.outside.Json;
import io.demarc.tenancy.CurrentOrganization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * @param when it happened by the portal's clock, as it is written; empty in entries of the first days
     * @param version of the event, from 1
     */
    public record Event(long entry, UUID subject, String when, long version, Map<String, @Nullable Object> facts) {

        public boolean has(String name) {
            return facts.containsKey(name);
        }

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

    private record Known(UUID subjectId, long id) {}

    /** Of which subjects the current organization's ledger has entries of this name, and which; however many there are. */
    @Transactional(readOnly = true)
    public Map<UUID, TreeSet<Long>> entries(String name) {
        var entries = new HashMap<UUID, TreeSet<Long>>();
        jdbc.sql("select subject_id, id from ledger_entry where tenant_id = ? and name = ?")
                .params(CurrentOrganization.id().value(), name)
                .query(Known.class)
                .list()
                .forEach(it -> entries.computeIfAbsent(it.subjectId(), _ -> new TreeSet<>())
                        .add(it.id()));
        return entries;
    }

    private record Begun(UUID entityId, long entry) {}

    /**
     * The first entry of each thing of a kind, by its id; nothing for things from before entries named the portal's moment,
     * since migrations of those days wrote more beside them than there are entries of.
     *
     * @param entity like {@code LegRow}
     */
    @Transactional(readOnly = true)
    public Map<UUID, Long> begun(String entity) {
        return jdbc
                .sql("""
                        select first.entity_id, first.entry from (
                            select entity_id, min(ledger_entry_id) as entry from change
                            where tenant_id = :tenant and entity = :entity group by entity_id) first
                        join ledger_entry e on e.tenant_id = :tenant and e.id = first.entry
                        where e.canonical like '%,"when":"%"}'
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("entity", entity)
                .query(Begun.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Begun::entityId, Begun::entry));
    }

    /**
     * The platform's of this name that name the current organization, the oldest first.
     *
     * @param name {@code organization-opened}, {@code link-issued} or {@code link-used}: others are in no index by
     *     organization
     */
    @Transactional(readOnly = true)
    public List<Event> ofPlatform(String name) {
        var organization = CurrentOrganization.id().value();
        return jdbc
                .sql("""
                        select id, cast(:tenant as uuid) as subject_id, canonical from platform_entry
                        where name = :name and name in ('organization-opened', 'link-issued', 'link-used')
                          and ledger_said(canonical) #>> '{facts,organization}' = :organization order by id
                        """)
                .param("name", name)
                .param("tenant", organization)
                .param("organization", organization.toString())
                .query(Row.class)
                .list()
                .stream()
                .map(Told::event)
                .toList();
    }

    @SuppressWarnings("unchecked") // The keys of an object are texts.
    private static Event event(Row row) {
        var said = Json.object(row.canonical());
        return new Event(
                row.id(),
                row.subjectId(),
                Objects.toString(said.get("when"), ""),
                said.get("version") instanceof Long version ? version : 1,
                said.get("facts") instanceof Map<?, ?> facts ? (Map<String, @Nullable Object>) facts : Map.of());
    }
}
