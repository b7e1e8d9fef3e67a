package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.VendorEvent.ModelAdded;
import io.demarc.vendors.VendorEvent.ModelChanged;
import io.demarc.vendors.VendorEvent.ModelCleared;
import io.demarc.vendors.VendorEvent.ModelRenamed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models of the directory: finds them, and records what changes. */
@Service
@Transactional
public class Models {

    private final ModelRepository models;
    private final Vendors vendors;
    private final Aliases aliases;
    private final ObjectProvider<Referrers> referrers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Models(
            ModelRepository models,
            Vendors vendors,
            Aliases aliases,
            ObjectProvider<Referrers> referrers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.models = models;
        this.vendors = vendors;
        this.aliases = aliases;
        this.referrers = referrers;
        this.events = events;
        this.clock = clock;
    }

    /** A model of that name, whoever made it: clouds run other vendors' models. */
    @Transactional(readOnly = true)
    public Optional<ModelId> findByName(String name) {
        return models.findByName(CurrentOrganization.id().value(), name).map(Model::id);
    }

    /** Whose model it is; nobody's for an id that is no model of the organization. */
    @Transactional(readOnly = true)
    public Optional<VendorId> vendorOf(ModelId model) {
        return models.findById(model.value()).map(it -> it.facts().vendor());
    }

    /** The vendor's model that is or was of that name (as {@link io.demarc.text.Name} says), added if it is missing, as a vendor is. */
    public ModelId findOrAdd(VendorId vendor, String name, Member me) {
        me.requireAny(Vendors.NAME_NEW);
        return named(vendor, name)
                .map(Model::id)
                .or(() -> aliases.model(vendor, name))
                .orElseGet(() -> save(ModelFacts.named(vendor, name), me));
    }

    public ModelId add(ModelFacts facts, Member me) {
        me.require(Capability.EDIT_VENDORS);
        return save(facts, me);
    }

    private ModelId save(ModelFacts facts, Member me) {
        vendors.find(facts.vendor());
        var model = models.save(new Model(ModelId.next(), facts, me.actor(), clock.instant()));
        events.publishEvent(new ModelAdded(me.origin(clock.instant()), model.id()));
        return model.id();
    }

    @Transactional(readOnly = true)
    Model find(ModelId id) {
        return models.findById(id.value()).orElseThrow(NotFound::new);
    }

    private Optional<Model> named(VendorId vendor, String name) {
        return models.findByName(CurrentOrganization.id().value(), vendor.value(), name);
    }

    /** Whether another model of the vendor than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(VendorId vendor, String name, @Nullable ModelId own) {
        return named(vendor, name).filter(other -> !other.id().equals(own)).isPresent();
    }

    /** Whether it would get another name while anything refers to it, so that somebody has to say whether it is the same. */
    @Transactional(readOnly = true)
    boolean isRenamed(ModelId id, String name) {
        return aliases.areNeeded(id, find(id).facts().name(), name);
    }

    /** @param rename what was said about another name; needed only where anything refers to the model */
    void describe(ModelId id, int version, ModelFacts facts, @Nullable Rename rename, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var model = find(id);
        if (model.version() != version) throw new ObjectOptimisticLockingFailureException(Model.class, id);
        vendors.find(facts.vendor());
        var before = model.facts();
        boolean renamed = isRenamed(id, facts.name());
        if (renamed) {
            if (rename != Rename.SAME) throw new RenameRefusal();
            aliases.add(id, before.name(), clock.instant());
            events.publishEvent(new ModelRenamed(me.origin(clock.instant()), id));
        }
        if (!facts.decidesAs(before)) referrers.forEach(it -> it.follow(id, me.id()));
        if (facts.equals(before)) return;
        model.describe(facts, me.actor(), clock.instant());
        if (renamed && facts.equals(before.called(facts.name()))) return;
        events.publishEvent(new ModelChanged(me.origin(clock.instant()), id));
    }

    /** What is known of it. */
    @Transactional(readOnly = true)
    public ModelFacts facts(ModelId id) {
        return find(id).facts();
    }

    /** The same under its name, as it is known now. */
    public void describe(ModelId id, ModelFacts facts, Member me) {
        var model = find(id);
        describe(id, model.version(), facts.called(model.facts().name()), null, me);
    }

    /** @param said whether it may be used; null where nobody says so any more */
    public void clear(ModelId id, int version, Clearance.@Nullable Said said, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var model = find(id);
        if (model.version() != version) throw new ObjectOptimisticLockingFailureException(Model.class, id);
        if (Objects.equals(said, model.clearance().map(Clearance::said).orElse(null))) return;
        model.clear(said == null ? null : said.by(me.actor(), clock.instant()));
        events.publishEvent(new ModelCleared(me.origin(clock.instant()), id));
    }
}
