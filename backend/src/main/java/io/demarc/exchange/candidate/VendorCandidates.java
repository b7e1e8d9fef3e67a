package io.demarc.exchange.candidate;

import io.demarc.exchange.candidate.CandidateEvent.CandidateConfirmed;
import io.demarc.exchange.candidate.CandidateEvent.CandidateFound;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import jakarta.persistence.EntityManager;
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

    /** Notes whom a use case's record names in a cell. A certain name is a vendor of the directory from here on. */
    public void mention(UseCaseId useCase, String cell, Member me) {
        me.require(Capability.IMPORT);
        for (var name : VendorName.split(cell))
            jdbc.sql("""
                            insert into vendor_mention (tenant_id, use_case_id, candidate_id) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(CurrentOrganization.id().value(), useCase.value(), known(name, me))
                    .update();
    }

    private UUID known(VendorName name, Member me) {
        return findByName(name.text()).orElseGet(() -> {
            var candidate = candidates.save(new VendorCandidate(name, clock.instant()));
            events.publishEvent(new CandidateFound(me.origin(clock.instant()), candidate.id()));
            linkVendors(
                    candidate.id(),
                    name instanceof VendorName.Sure ? List.of(vendors.findOrAdd(name.text(), me)) : List.of());
            return candidate.id();
        });
    }

    private Optional<UUID> findByName(String name) {
        return jdbc.sql("""
                        select id from vendor_candidate where tenant_id = ? and name_key = name_key(?)
                        order by twin is not distinct from name_key, id limit 1
                        """)
                .params(CurrentOrganization.id().value(), name)
                .query(UUID.class)
                .optional();
    }

    /** Confirms that the name means these vendors, none or several; unknown ones join the directory. */
    void confirm(UUID id, @Nullable Integer seen, Collection<String> names, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var candidate = find(id);
        candidate.confirm(me.id(), clock.instant());
        if (seen != null && seen != candidate.version())
            throw new ObjectOptimisticLockingFailureException(VendorCandidate.class, id);
        var named = names.stream()
                .map(name -> vendors.findOrAdd(name, me))
                .distinct()
                .toList();
        events.publishEvent(new CandidateConfirmed(me.origin(clock.instant()), id, named));
        linkVendors(id, named);
    }

    private void linkVendors(UUID candidate, List<VendorId> named) {
        entities.flush(); // What the rows refer to must be there first.
        for (var vendor : named)
            jdbc.sql("insert into candidate_vendor (tenant_id, candidate_id, vendor_id) values (?, ?, ?)")
                    .params(CurrentOrganization.id().value(), candidate, vendor.value())
                    .update();
    }
}
