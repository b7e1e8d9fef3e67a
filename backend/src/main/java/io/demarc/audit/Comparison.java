package io.demarc.audit;

import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what is kept now with what the ledger says was written last: a verdict or an owner that somebody changed without
 * the portal differs, and so does a row that nobody added by it or that is gone.
 */
@Service
public class Comparison {

    private static final int CHUNK = 500;

    private final EntityManager entities;
    private final EntityManagerFactory factory;
    private final JdbcClient jdbc;

    Comparison(EntityManager entities, EntityManagerFactory factory, JdbcClient jdbc) {
        this.entities = entities;
        this.factory = factory;
        this.jdbc = jdbc;
    }

    /** What differs in the current organization, a sentence each; nothing when all is as the ledger says. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> differences() {
        var found = new ArrayList<String>();
        long latter = latter();
        long mixed = mixed();
        var kept = new HashSet<UUID>();
        var persisters = new ArrayList<EntityPersister>();
        factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(persisters::add);
        for (var persister : persisters) {
            var fields = new EntityFields(persister, factory.getPersistenceUnitUtil());
            var after = new UUID(0, 0);
            for (var rows = rows(persister, after); !rows.isEmpty(); rows = rows(persister, after)) {
                var ids = rows.stream()
                        .map(row -> (UUID) persister.getIdentifier(row))
                        .toList();
                var history = new History(written(fields.entity(), ids), latter, mixed);
                for (int i = 0; i < ids.size(); i++)
                    found.addAll(history.differences(fields, ids.get(i), persister.getValues(rows.get(i))));
                kept.addAll(ids);
                after = ids.getLast();
                entities.clear();
            }
        }
        found.addAll(gone(kept));
        return found;
    }

    /** {@code when} comes last in the text of an entry; before there was one, that was the version of its event. */
    private long latter() {
        return jdbc.sql("""
                        select coalesce(min(id), 9223372036854775807) from ledger_entry
                        where tenant_id = ? and canonical like '%,"when":"%"}'
                        """)
                .param(CurrentOrganization.id().value())
                .query(Long.class)
                .single();
    }

    /** The newest entry of a version that did not name all fields yet; 0 for none. Another portal may be of it still. */
    private long mixed() {
        return jdbc.sql("select coalesce(max(id), 0) from ledger_entry where tenant_id = ? and canonical not like ?")
                .params(CurrentOrganization.id().value(), Entry.NAMES_ALL_FIELDS)
                .query(Long.class)
                .single();
    }

    private List<?> rows(EntityPersister persister, UUID after) {
        return entities.createQuery(
                        "select e from " + persister.getEntityName() + " e where e.id > :after order by e.id")
                .setParameter("after", after)
                .setMaxResults(CHUNK)
                .getResultList();
    }

    private List<Written> written(String entity, Collection<UUID> ids) {
        return jdbc.sql("""
                        select distinct on (entity_id, field) entity_id, field, after, ledger_entry_id as entry from change
                        where tenant_id = :tenant and entity_id = any (:ids) and entity = :entity
                        order by entity_id, field, ledger_entry_id desc, ordinal desc
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("entity", entity)
                .query(Written.class)
                .list();
    }

    private record Gone(String entity, UUID entityId, long entry) {}

    /** What has a value in the ledger and no row. */
    private List<String> gone(Set<UUID> kept) {
        return jdbc.sql("""
                        select entity, entity_id, max(entry) as entry from (
                            select distinct on (entity_id, field) entity, entity_id, after, ledger_entry_id as entry from change
                            where tenant_id = ? order by entity_id, field, ledger_entry_id desc, ordinal desc) last
                        where after is not null group by entity, entity_id order by 3
                        """).param(CurrentOrganization.id().value()).query(Gone.class).list().stream()
                .filter(it -> !kept.contains(it.entityId()))
                .map(it -> "%s %s is gone, and entry %d says that it is there"
                        .formatted(it.entity(), it.entityId(), it.entry()))
                .toList();
    }
}
