package io.demarc.vendors;

import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.VendorEvent.ModelAdded;
import io.demarc.vendors.VendorEvent.ModelChanged;
import io.demarc.vendors.VendorEvent.ModelRenamed;
import io.demarc.vendors.VendorEvent.VendorAdded;
import io.demarc.vendors.VendorEvent.VendorChanged;
import io.demarc.vendors.VendorEvent.VendorRenamed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of vendors and models: finds and names them, and records what changes. */
@Service
@Transactional
public class Vendors {

    private final VendorRepository vendors;
    private final ModelRepository models;
    private final Aliases aliases;
    private final ObjectProvider<Referrers> referrers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Vendors(
            VendorRepository vendors,
            ModelRepository models,
            Aliases aliases,
            ObjectProvider<Referrers> referrers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.vendors = vendors;
        this.models = models;
        this.aliases = aliases;
        this.referrers = referrers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A vendor or a model to choose; a model is called by its vendor's name and its own: "Acme AI · Ace 4". */
    public record Choice(UUID id, String name) {}

    /** A vendor's name; none for an id that is no vendor of the organization. */
    public @Nullable String name(UUID vendor) {
        return jdbc.sql("select name from vendor where tenant_id = ? and id = ?")
                .params(CurrentOrganization.id().value(), vendor)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Vendors to choose from: the first 1,000 by name, and those of {@code also} wherever they stand. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select id, name from vendor where tenant_id = :tenant order by lower(name) limit 1000)
                            union
                            select id, name from vendor where tenant_id = :tenant and id = any(:also))
                        select id, name from offered order by lower(name)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("also", also.toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }

    /** Models to choose from: the first 1,000 by vendor and name, and those of {@code also} wherever they stand. */
    @Transactional(readOnly = true)
    public List<Choice> modelChoices(Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select m.id, v.name as vendor, m.name from model m
                             join vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                             where m.tenant_id = :tenant order by lower(v.name), lower(m.name) limit 1000)
                            union
                            select m.id, v.name, m.name from model m
                            join vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                            where m.tenant_id = :tenant and m.id = any(:also))
                        select id, vendor || ' · ' || name as name from offered order by lower(vendor), lower(name)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("also", also.toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }

    /** A model of that name, whoever made it: clouds run other vendors' models. */
    @Transactional(readOnly = true)
    public Optional<ModelId> modelCalled(String name) {
        return models.findFirstByNameIgnoreCase(name.strip()).map(Model::id);
    }

    /** Whose model it is; nobody's for an id that is no model of the organization. */
    @Transactional(readOnly = true)
    public Optional<VendorId> vendorOf(ModelId model) {
        return models.findById(model.value()).map(it -> it.facts().vendor());
    }

    /** The vendor that is or was of that name (case does not matter), added if it is missing. */
    public VendorId findOrAdd(String name, @Nullable MemberId by) {
        return vendors.findByNameIgnoreCase(name.strip())
                .map(Vendor::id)
                .or(() -> aliases.vendor(name))
                .orElseGet(() -> add(VendorFacts.named(name), by));
    }

    /** The vendor's model that is or was of that name (case does not matter), added if it is missing. */
    public ModelId findOrAdd(VendorId vendor, String name, @Nullable MemberId by) {
        return models.findByVendorIdAndNameIgnoreCase(vendor.value(), name.strip())
                .map(Model::id)
                .or(() -> aliases.model(vendor, name))
                .orElseGet(() -> add(ModelFacts.named(vendor, name), by));
    }

    public VendorId add(VendorFacts facts, @Nullable MemberId by) {
        var vendor = vendors.save(new Vendor(VendorId.next(), facts));
        events.publishEvent(new VendorAdded(origin(by), vendor.id()));
        return vendor.id();
    }

    public ModelId add(ModelFacts facts, @Nullable MemberId by) {
        vendors.findById(facts.vendor().value()).orElseThrow(NotFound::new);
        var model = models.save(new Model(ModelId.next(), facts));
        events.publishEvent(new ModelAdded(origin(by), model.id()));
        return model.id();
    }

    @Transactional(readOnly = true)
    Vendor vendor(VendorId id) {
        return vendors.findById(id.value()).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Model model(ModelId id) {
        return models.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** Whether another vendor than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(String name, @Nullable VendorId own) {
        return vendors.findByNameIgnoreCase(name.strip())
                .filter(other -> !other.id().equals(own))
                .isPresent();
    }

    /** Whether another model of the vendor than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(VendorId vendor, String name, @Nullable ModelId own) {
        return models.findByVendorIdAndNameIgnoreCase(vendor.value(), name.strip())
                .filter(other -> !other.id().equals(own))
                .isPresent();
    }

    /** Whether it would get another name while anything refers to it, so that somebody has to say whether it is the same. */
    @Transactional(readOnly = true)
    boolean isRenamed(VendorId id, String name) {
        return !vendor(id).facts().name().equalsIgnoreCase(name.strip())
                && referrers.stream().anyMatch(it -> it.referTo(id));
    }

    @Transactional(readOnly = true)
    boolean isRenamed(ModelId id, String name) {
        return !model(id).facts().name().equalsIgnoreCase(name.strip())
                && referrers.stream().anyMatch(it -> it.referTo(id));
    }

    /** @param rename what was said about another name; needed only where anything refers to the vendor */
    void describe(VendorId id, int version, VendorFacts facts, @Nullable Rename rename, MemberId by) {
        var vendor = vendor(id);
        if (vendor.version() != version) throw new ObjectOptimisticLockingFailureException(Vendor.class, id);
        var before = vendor.facts();
        if (isRenamed(id, facts.name())) {
            if (rename != Rename.SAME) throw new RenameRefusal();
            aliases.add(id, before.name(), clock.instant());
            events.publishEvent(new VendorRenamed(origin(by), id));
        }
        vendor.describe(facts);
        if (vendor.facts().equals(before)) return;
        events.publishEvent(new VendorChanged(origin(by), id));
    }

    /** @param rename what was said about another name; needed only where anything refers to the model */
    void describe(ModelId id, int version, ModelFacts facts, @Nullable Rename rename, MemberId by) {
        var model = model(id);
        if (model.version() != version) throw new ObjectOptimisticLockingFailureException(Model.class, id);
        vendor(facts.vendor());
        var before = model.facts();
        if (isRenamed(id, facts.name())) {
            if (rename != Rename.SAME) throw new RenameRefusal();
            aliases.add(id, before.name(), clock.instant());
            events.publishEvent(new ModelRenamed(origin(by), id));
        }
        if (!facts.decidesAs(before)) referrers.forEach(it -> it.follow(id, by));
        model.describe(facts);
        if (model.facts().equals(before)) return;
        events.publishEvent(new ModelChanged(origin(by), id));
    }

    private Origin origin(@Nullable MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
