package io.demarc.identity;

import io.demarc.identity.IdentityEvent.BusinessUnitCreated;
import io.demarc.identity.IdentityEvent.BusinessUnitRenamed;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business units of the current organization: a tree with one root. */
@Service
@Transactional
public class BusinessUnits {

    private final BusinessUnitRepository units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BusinessUnits(BusinessUnitRepository units, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A unit in the order of the tree.
     *
     * @param depth 0 for the root
     */
    public record Row(UUID id, String name, int depth) {

        /** The name, indented for a select. */
        public String indented() {
            return "\u2003".repeat(depth) + name;
        }
    }

    /** The units that the member sees, parents before children. */
    @Transactional(readOnly = true)
    public List<Row> visibleTo(Visible visible) {
        return jdbc.sql("""
                        with recursive tree as (
                            select id, name, 0 as depth, array[lower(name)] as path from business_unit
                            where tenant_id = :tenant and parent_id is null
                            union all
                            select u.id, u.name, t.depth + 1, t.path || lower(u.name) from business_unit u
                            join tree t on u.parent_id = t.id where u.tenant_id = :tenant
                        )
                        select id, name, depth from tree
                        where :visible_all or id = any(cast(:visible_units as uuid[])) order by path
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("visible_all", visible.everything())
                .param("visible_units", visible.units().toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    /** All units, for those who manage people and units. */
    @Transactional(readOnly = true)
    public List<Row> all() {
        return visibleTo(UnitPickers.ALL);
    }

    private record Narrowed(String name, boolean root, List<UUID> units) {}

    private static final RecordMapper<Narrowed> NARROWED = new RecordMapper<>(Narrowed.class);

    /**
     * What a list is narrowed to: the unit and all below it, or it alone. One that is not there holds nothing.
     *
     * @param unit null for all
     */
    @Transactional(readOnly = true)
    public Within within(@Nullable UUID unit, boolean only, Visible visible) {
        if (unit == null) return Within.ANYWHERE;
        return jdbc.sql("""
                        with recursive below as (
                            select tenant_id, id from business_unit where tenant_id = :tenant and id = :unit
                            union
                            select u.tenant_id, u.id from business_unit u
                            join below b on u.tenant_id = b.tenant_id and u.parent_id = b.id
                            where not :only
                        )
                        select name, parent_id is null and not :only as root, array(select id from below) as units
                        from business_unit where tenant_id = :tenant and id = :unit
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("unit", unit)
                .param("only", only)
                .query(NARROWED)
                .optional()
                .map(it -> visible.everything() || visible.units().contains(unit)
                        ? new Within(unit, it.name(), it.units().size() - 1, it.root(), it.units())
                        // Like one that is not there: neither its name nor how much lies below it is told.
                        : new Within(unit, null, 0, it.root(), it.units()))
                .orElse(new Within(unit, null, 0, false, List.of()));
    }

    private static final RecordMapper<UnitTree.Unit> UNIT = new RecordMapper<>(UnitTree.Unit.class);

    /**
     * The tree that the member sees.
     *
     * @param also units that they know of for another reason
     * @param find what is searched for in names; null for nothing
     */
    @Transactional(readOnly = true)
    public UnitTree tree(Visible visible, Collection<UUID> also, @Nullable String find) {
        var units = jdbc.sql("""
                        select id, parent_id as parent, name,
                               :find <> '' and search_key(name) like (select search_pattern(:find)) as found
                        from business_unit where tenant_id = :tenant order by lower(name), id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("find", find == null ? "" : find)
                .query(UNIT)
                .list();
        return new UnitTree(units, id -> visible.everything() || visible.units().contains(id) || also.contains(id));
    }

    @Transactional(readOnly = true)
    public BusinessUnit find(BusinessUnitId id) {
        return units.findById(id.value()).orElseThrow(NotFound::new);
    }

    private Optional<BusinessUnit> named(BusinessUnitId parent, String name) {
        return units.findByName(CurrentOrganization.id().value(), parent.value(), name);
    }

    /** Whether another unit than this one below the parent has the name already. */
    @Transactional(readOnly = true)
    public boolean isTaken(BusinessUnitId parent, String name, @Nullable BusinessUnitId own) {
        return named(parent, name).filter(other -> !other.id().equals(own)).isPresent();
    }

    /** The unit for the organization as a whole. */
    @Transactional(readOnly = true)
    public BusinessUnitId root() {
        return units.findByParentIdIsNull().orElseThrow(NotFound::new).id();
    }

    /** Makes the root, the organization as a whole. Fails when there is one. */
    public BusinessUnitId open(String name) {
        return create(null, name, Member.ofPortal(CurrentOrganization.id()));
    }

    /** The unit of that name below the parent (as {@link Name} says), made if it is missing. */
    public BusinessUnitId findOrCreate(BusinessUnitId parent, String name, Member me) {
        me.require(Capability.MANAGE_UNITS);
        return named(parent, name).map(BusinessUnit::id).orElseGet(() -> create(parent, name, me));
    }

    /** Adds a unit below the parent. Fails when one of that name is there. */
    public BusinessUnitId create(@Nullable BusinessUnitId parent, String name, Member me) {
        me.require(Capability.MANAGE_UNITS);
        var unit = units.save(new BusinessUnit(BusinessUnitId.next(), parent, new Name(name)));
        events.publishEvent(new BusinessUnitCreated(me.origin(clock.instant()), unit.id()));
        return unit.id();
    }

    /** @param version the version that the form was filled from; another means that somebody renamed it meanwhile */
    public void rename(BusinessUnitId id, int version, String name, Member me) {
        me.require(Capability.MANAGE_UNITS);
        var unit = find(id);
        if (unit.version() != version) throw new ObjectOptimisticLockingFailureException(BusinessUnit.class, id);
        var named = new Name(name);
        if (unit.name().equals(named.text())) return;
        unit.rename(named);
        events.publishEvent(new BusinessUnitRenamed(me.origin(clock.instant()), id));
    }
}
