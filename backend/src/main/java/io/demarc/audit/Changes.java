package io.demarc.audit;

import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What changed with entries, field by field, and what things were called when. */
@Repository
@Transactional(readOnly = true)
class Changes {

    private static final Set<String> NAMES = Set.of("name", "fileName", "letter");

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first 500 changes of an entry, whole. */
    List<Change> of(long entry) {
        return jdbc.sql("""
                        select entity, entity_id, field, before, after from change
                        where tenant_id = ? and ledger_entry_id = ? order by ordinal limit 500
                        """)
                .params(CurrentOrganization.id().value(), entry)
                .query(Change.class)
                .list();
    }

    private record Named(UUID entityId, String field, String after, long ledgerEntryId) {}

    /** What these are and were called: members as they are called today, all else by the words of each day. */
    NamesThen names(Collection<UUID> ids) {
        var names = new NamesThen();
        if (ids.isEmpty()) return names;
        jdbc.sql("""
                        with known as (
                            select entity_id, field, after, ledger_entry_id from change
                            where tenant_id = :tenant and entity_id = any (:ids)
                              and field = any (cast(:fields as text[])) and after is not null)
                        select entity_id, field, after, ledger_entry_id from known
                        union all
                        select entity_id, field, after, ledger_entry_id from change
                        where tenant_id = :tenant and field = 'letter' and after is not null and entity_id in (
                            select cast(after as uuid) from known where field in ('partId', 'legId'))
                        union all
                        select id, 'name', name, 0 from named_member where tenant_id = :tenant and id = any (:ids)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "fields",
                        Stream.concat(NAMES.stream(), Which.FIELDS.stream()).toArray(String[]::new))
                .query(Named.class)
                .list()
                .forEach(it -> {
                    if (NAMES.contains(it.field())) names.add(it.entityId(), it.after(), it.ledgerEntryId());
                    if (Which.FIELDS.contains(it.field()))
                        names.add(it.entityId(), it.field(), it.after(), it.ledgerEntryId());
                });
        return names;
    }
}
