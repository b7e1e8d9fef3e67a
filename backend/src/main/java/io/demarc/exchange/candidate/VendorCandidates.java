package io.demarc.exchange.candidate;

import static java.util.stream.Collectors.toMap;

import io.demarc.exchange.candidate.CandidateEvent.CandidateConfirmed;
import io.demarc.exchange.candidate.CandidateEvent.CandidateFound;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names that stood in vendor columns: who mentions them, and whom they name. */
@Service
@Transactional
public class VendorCandidates {

    private final VendorCandidateRepository candidates;
    private final Vendors vendors;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VendorCandidates(
            VendorCandidateRepository candidates,
            Vendors vendors,
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.candidates = candidates;
        this.vendors = vendors;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    VendorCandidate find(UUID id) {
        return candidates.findById(id).orElseThrow(NotFound::new);
    }

    /**
     * Notes whom the records of use cases name, in cells, and whether a cell says the name and nothing else. Certain names are
     * vendors of the directory from here on. It asks a constant number of times, whatever the cells say. Vendors are added
     * before names are locked, and these in the order of their ids, as by whoever says whom names mean.
     */
    public void mention(Map<UseCaseId, String> cells, Member me) {
        me.require(Capability.IMPORT);
        var names = new LinkedHashMap<String, VendorName>();
        var useCases = new ArrayList<UUID>();
        var keys = new ArrayList<String>();
        var alone = new ArrayList<Boolean>();
        cells.forEach((useCase, cell) -> VendorName.split(cell).forEach(name -> {
            String key = new Name(name.text()).key();
            names.putIfAbsent(key, name);
            useCases.add(useCase.value());
            keys.add(key);
            alone.add(VendorName.isAlone(cell, key));
        }));
        if (names.isEmpty()) return;
        var known = known(names.keySet());
        names.keySet().removeAll(known.keySet());
        known.putAll(found(names, me));
        jdbc.sql("""
                        with said as (
                            insert into vendor_mention (tenant_id, use_case_id, candidate_id, alone)
                            select :tenant, * from unnest(cast(:use_cases as uuid[]), cast(:candidates as uuid[]), cast(:alone as boolean[]))
                            on conflict do nothing returning candidate_id),
                        more as (
                            select c.id, said.mentions
                            from (select candidate_id, count(*) as mentions from said group by candidate_id) said
                            join vendor_candidate c on c.tenant_id = :tenant and c.id = said.candidate_id
                            order by c.id for no key update of c)
                        update vendor_candidate c set mentions = c.mentions + more.mentions
                        from more where c.tenant_id = :tenant and c.id = more.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("use_cases", useCases.toArray(UUID[]::new))
                .param("candidates", keys.stream().map(known::get).toArray(UUID[]::new))
                .param("alone", alone.toArray(Boolean[]::new))
                .update();
    }

    /** Those of these names, by their keys, that stood somewhere before; of several alike the oldest. */
    private Map<String, UUID> known(Set<String> keys) {
        record Known(String nameKey, UUID id) {}
        return jdbc
                .sql("""
                        select distinct on (name_key) name_key, id from vendor_candidate where tenant_id = ? and name_key = any(?)
                        order by name_key, twin is not distinct from name_key, id
                        """)
                .params(CurrentOrganization.id().value(), keys.toArray(String[]::new))
                .query(Known.class)
                .list()
                .stream()
                .collect(toMap(Known::nameKey, Known::id, (one, other) -> one, HashMap::new));
    }

    private Map<String, UUID> found(Map<String, VendorName> names, Member me) {
        var found = new HashMap<String, UUID>();
        var named = new ArrayList<Named>();
        var vendorIds = vendors.findOrAdd(
                names.values().stream()
                        .filter(VendorName.Sure.class::isInstance)
                        .map(VendorName::text)
                        .toList(),
                me);
        names.forEach((key, name) -> {
            var candidate = candidates.save(new VendorCandidate(name, clock.instant()));
            events.publishEvent(new CandidateFound(me.origin(clock.instant()), candidate.id()));
            found.put(key, candidate.id());
            if (name instanceof VendorName.Sure)
                named.add(new Named(candidate.id(), Objects.requireNonNull(vendorIds.get(key))));
        });
        linkVendors(named);
        return found;
    }

    /** Confirms that the name means these vendors, none or several; unknown ones join the directory. */
    void confirm(UUID id, @Nullable Integer seen, Collection<String> names, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var candidate = find(id);
        // Before the name is changed and so locked: an import holds vendors when it comes to the names.
        var named = vendors.findOrAdd(names, me).values().stream().distinct().toList();
        candidate.confirm(me.id(), clock.instant());
        if (seen != null && seen != candidate.version())
            throw new ObjectOptimisticLockingFailureException(VendorCandidate.class, id);
        events.publishEvent(new CandidateConfirmed(me.origin(clock.instant()), id, named));
        linkVendors(named.stream().map(vendor -> new Named(id, vendor)).toList());
    }

    /**
     * Says of many names whom they mean, none or several each; unknown vendors join the directory. What somebody has said of
     * a name before stays.
     */
    void settle(Map<UUID, List<String>> meant, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var all = meant.values().stream().flatMap(List::stream).toList();
        var known = all.isEmpty() ? Map.<String, VendorId>of() : vendors.findOrAdd(all, me);
        var named = new ArrayList<Named>();
        for (var candidate : candidates.findAllByIdIn(meant.keySet())) {
            if (candidate.isConfirmed()) continue;
            candidate.confirm(me.id(), clock.instant());
            var whom = meant.getOrDefault(candidate.id(), List.of()).stream()
                    .map(name -> Objects.requireNonNull(known.get(new Name(name).key())))
                    .distinct()
                    .toList();
            events.publishEvent(new CandidateConfirmed(me.origin(clock.instant()), candidate.id(), whom));
            whom.forEach(vendor -> named.add(new Named(candidate.id(), vendor)));
        }
        linkVendors(named);
    }

    private record Named(UUID candidate, VendorId vendor) {}

    private void linkVendors(List<Named> named) {
        entities.flush(); // What the rows refer to must be there first.
        if (named.isEmpty()) return;
        jdbc.sql("""
                        insert into candidate_vendor (tenant_id, candidate_id, vendor_id)
                        select ?, * from unnest(cast(? as uuid[]), cast(? as uuid[]))
                        """)
                .params(
                        CurrentOrganization.id().value(),
                        named.stream().map(Named::candidate).toArray(UUID[]::new),
                        named.stream().map(it -> it.vendor().value()).toArray(UUID[]::new))
                .update();
    }
}
