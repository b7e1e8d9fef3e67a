package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.text.Name;
import io.demarc.vendors.VendorEvent.ModelVersionStated;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of models, as their developers announce them. */
@Service
@Transactional
public class ModelVersions {

    private final ModelVersionRepository versions;
    private final Models models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelVersions(ModelVersionRepository versions, Models models, ApplicationEventPublisher events, Clock clock) {
        this.versions = versions;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ModelVersion> of(ModelId model) {
        return versions.findTop200ByModelIdOrderByIdDesc(model.value());
    }

    /** One of that model. */
    @Transactional(readOnly = true)
    ModelVersion find(ModelId model, UUID id) {
        return versions.findById(id).filter(it -> it.model().equals(model)).orElseThrow(NotFound::new);
    }

    /** Whether another version of the model than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(ModelId model, String name, @Nullable UUID own) {
        var wanted = new Name(name);
        return of(model).stream()
                .anyMatch(it -> !it.id().equals(own) && new Name(it.said().name()).isSame(wanted));
    }

    /** Adds those that are not known yet, of which nothing but the name is. */
    public void name(ModelId model, Collection<String> names, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var known = new HashSet<String>();
        of(model).forEach(it -> known.add(new Name(it.said().name()).key()));
        for (var it : names)
            if (known.add(new Name(it).key())) add(model, new ModelVersion.Said(it, null, null, null), me);
    }

    void add(ModelId model, ModelVersion.Said said, Member me) {
        me.require(Capability.EDIT_VENDORS);
        models.find(model);
        state(new ModelVersion(model), said, me);
    }

    void change(ModelId model, UUID id, int seen, ModelVersion.Said said, Member me) {
        var version = edited(model, id, seen, me);
        if (!said.equals(version.said())) state(version, said, me);
    }

    private void state(ModelVersion version, ModelVersion.Said said, Member me) {
        version.state(said, me.actor(), clock.instant());
        versions.save(version);
        events.publishEvent(new ModelVersionStated(me.origin(clock.instant()), version.model()));
    }

    void remove(ModelId model, UUID id, int seen, Member me) {
        versions.delete(edited(model, id, seen, me));
        events.publishEvent(new ModelVersionStated(me.origin(clock.instant()), model));
    }

    private ModelVersion edited(ModelId model, UUID id, int seen, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var version = find(model, id);
        if (version.version() != seen) throw new ObjectOptimisticLockingFailureException(ModelVersion.class, id);
        return version;
    }
}
