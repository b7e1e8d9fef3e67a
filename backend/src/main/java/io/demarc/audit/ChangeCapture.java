package io.demarc.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees every entity that Hibernate writes and notes each field before and after, so that no aggregate has to report its
 * own history and none can forget to. The portal does not start with an entity that the ledger could not write.
 */
@Component
class ChangeCapture implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final Ledger ledger;
    private final Map<String, EntityFields> fields = new HashMap<>();

    ChangeCapture(EntityManagerFactory factory, Ledger ledger) {
        this.ledger = ledger;
        var hibernate = factory.unwrap(SessionFactoryImplementor.class);
        hibernate
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity ->
                        fields.put(entity.getEntityName(), new EntityFields(entity, factory.getPersistenceUnitUtil())));
        var listeners = hibernate.getEventListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        note(event.getPersister(), event.getId(), null, event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        note(event.getPersister(), event.getId(), event.getOldState(), event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(event.getPersister(), event.getId(), event.getDeletedState(), null);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void note(
            EntityPersister persister,
            Object id,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after) {
        var entity = Objects.requireNonNull(fields.get(persister.getEntityName()));
        var was = entity.texts(before);
        var is = entity.texts(after);
        var row = after == null ? was.values() : is.values();
        var module = EventChanges.module(persister.getMappedClass());
        var touched = new LinkedHashSet<>(was.keySet());
        touched.addAll(is.keySet());
        for (String field : touched)
            if (!Objects.equals(was.get(field), is.get(field)))
                ledger.pending()
                        .add(new EventChanges.Seen(
                                new Change(entity.entity(), (UUID) id, field, was.get(field), is.get(field)),
                                module,
                                row));
    }
}
