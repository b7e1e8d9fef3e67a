package io.demarc.audit;

import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
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

    /** Said anew by migrations of earlier versions, which wrote no entries: the words of the day are not these. */
    private static final Set<String> REWRITTEN = Set.of(
            "Round.facts",
            "Stage.concern",
            "Import.header",
            "Import.samples",
            "Import.mapping",
            "UseCase.retiredAt",
            "UseCase.retiredBy");

    /** Added by such migrations to rows that were there: compared as soon as an entry names them. */
    private static final Set<String> ADDED = Set.of(
            "Round.versions",
            "Stage.role",
            "Approval.round",
            "Approval.expiredAt",
            "Review.basis",
            "Answer.subjectKind",
            "Answer.subjectId",
            "Answer.partId",
            "Answer.questions",
            "Membership.knownAs",
            "Membership.address",
            "Membership.cameAt");

    /** Their rows may be such a migration's own. */
    private static final Set<String> MOVED = Set.of("Answer");

    private final EntityManager entities;
    private final EntityManagerFactory factory;
    private final JdbcClient jdbc;

    Comparison(EntityManager entities, EntityManagerFactory factory, JdbcClient jdbc) {
        this.entities = entities;
        this.factory = factory;
        this.jdbc = jdbc;
    }

    /** What was written last to a field of a row, and by which entry. */
    private record Written(
            UUID entityId, String field, @Nullable String after, long entry) {}

    /** What differs in the current organization, a sentence each; nothing when all is as the ledger says. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> differences() {
        var found = new ArrayList<String>();
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
                var history = new History(written(fields.entity(), ids));
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

    /** The last values of some rows of an entity. */
    private record History(List<Written> written) {

        private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

        List<String> differences(EntityFields entity, UUID id, @Nullable Object[] state) {
            var said = written.stream().filter(it -> it.entityId().equals(id)).toList();
            if (said.isEmpty())
                return MOVED.contains(entity.entity())
                        ? List.of()
                        : List.of(entity.entity() + " " + id + " is there, and no entry of the ledger knows it");
            var found = new ArrayList<String>();
            var now = entity.texts(state);
            for (String field : entity.names()) {
                var last = said.stream().filter(it -> it.field().equals(field)).findFirst();
                String name = entity.entity() + "." + field;
                if (REWRITTEN.contains(name) || last.isEmpty() && ADDED.contains(name)) continue;
                String before = last.map(Written::after).orElse(null);
                // Who was invited and never came had left when they joined, until that was said in another way.
                if (name.equals("Membership.leftAt") && now.get("cameAt") == null) continue;
                // What could not be seen as a name has had one given since.
                if (field.equals("name") && String.valueOf(now.get(field)).startsWith("(no name) ")) continue;
                if (!same(before, now.get(field)))
                    found.add("%s of %s %s is %s, and the ledger says %s%s"
                            .formatted(
                                    field,
                                    entity.entity(),
                                    id,
                                    shown(now.get(field)),
                                    shown(before),
                                    last.map(it -> " (entry " + it.entry() + ")")
                                            .orElse("")));
            }
            return found;
        }

        /** The ledger of the first days had nanoseconds, which the tables never kept. */
        private static boolean same(@Nullable String before, @Nullable String now) {
            if (Objects.equals(before, now)) return true;
            if (before == null || now == null || !before.matches(MOMENT) || !now.matches(MOMENT)) return false;
            return Duration.between(Instant.parse(before), Instant.parse(now))
                            .abs()
                            .toNanos()
                    < 1_000;
        }

        private static String shown(@Nullable String value) {
            if (value == null) return "nothing";
            return value.length() > 80 ? value.substring(0, 80) + " …" : value;
        }
    }
}
