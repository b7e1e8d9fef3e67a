package io.demarc.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * Sees every entity that Hibernate writes and notes each field before and after, so that no aggregate has to tell its
 * own history and none can forget to.
 */
@Component
class ChangeCapture implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    /** Bookkeeping that says nothing to a reader of history. */
    private static final Set<String> IGNORED = Set.of("tenant", "version");

    private final Ledger ledger;

    ChangeCapture(EntityManagerFactory factory, Ledger ledger) {
        this.ledger = ledger;
        var listeners = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
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
        String[] fields = persister.getPropertyNames();
        for (int i = 0; i < fields.length; i++) {
            if (IGNORED.contains(fields[i])) continue;
            String was = before == null ? null : text(before[i]);
            String is = after == null ? null : text(after[i]);
            if (!Objects.equals(was, is))
                ledger.pending().add(new Change(entity(persister), (UUID) id, fields[i], was, is));
        }
    }

    private static String entity(EntityPersister persister) {
        String name = persister.getEntityName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static @Nullable String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse(null);
    }
}
