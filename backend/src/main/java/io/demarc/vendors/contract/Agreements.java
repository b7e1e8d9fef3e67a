package io.demarc.vendors.contract;

import static java.util.stream.Collectors.toCollection;

import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.contract.ContractEvent.ContractAdded;
import io.demarc.vendors.contract.ContractEvent.ContractChanged;
import io.demarc.vendors.contract.ContractEvent.ContractRemoved;
import io.demarc.vendors.contract.ContractEvent.ContractSettled;
import io.demarc.vendors.contract.Settlement.Outcome;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts with vendors: finds them, and is the one place that records what changes. */
@Service
@Transactional
public class Agreements {

    private final ContractRepository contracts;
    private final CoveredOfferingRepository covered;
    private final ClauseRepository clauses;
    private final ContractNames names;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Agreements(
            ContractRepository contracts,
            CoveredOfferingRepository covered,
            ClauseRepository clauses,
            ContractNames names,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.contracts = contracts;
        this.covered = covered;
        this.clauses = clauses;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Contract find(ContractId id) {
        return contracts.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** The offerings that it is about. */
    @Transactional(readOnly = true)
    Set<UUID> offerings(ContractId id) {
        return covered.findByContractIdOrderById(id.value()).stream()
                .map(CoveredOffering::offering)
                .collect(toCollection(TreeSet::new));
    }

    /** Whether another contract with the vendor than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(VendorId vendor, String name, @Nullable ContractId own) {
        return contracts
                .findByName(CurrentOrganization.id().value(), vendor.value(), name)
                .filter(other -> !other.id().equals(own))
                .isPresent();
    }

    /** @param offerings of that vendor */
    public ContractId add(ContractFacts facts, Set<UUID> offerings, Member me) {
        me.require(Capability.EDIT_VENDORS);
        if (names.vendor(facts.vendor()) == null) throw new NotFound();
        var id = ContractId.next();
        contracts.saveAndFlush(new Contract(id, facts, me.actor(), clock.instant()));
        cover(id, facts.vendor(), offerings);
        events.publishEvent(new ContractAdded(me.origin(clock.instant()), id));
        return id;
    }

    void change(ContractId id, int version, ContractFacts facts, Set<UUID> offerings, Member me) {
        var contract = edited(id, version, me);
        boolean same = facts.equals(contract.facts());
        if (same && offerings.equals(offerings(id))) return;
        contract.describe(facts, me.actor(), clock.instant());
        contracts.saveAndFlush(contract);
        cover(id, facts.vendor(), offerings);
        events.publishEvent(new ContractChanged(me.origin(clock.instant()), id));
    }

    /**
     * Says what becomes of it at the end of a period.
     *
     * @param until the end that the form was about; another one means that a new period has begun since
     */
    void settle(ContractId id, int version, LocalDate until, Outcome outcome, Member me) {
        var contract = edited(id, version, me);
        if (!until.equals(contract.term().end(clock.today())))
            throw new ObjectOptimisticLockingFailureException(Contract.class, id);
        if (contract.settlement()
                .filter(it -> it.outcome() == outcome && it.until().equals(until))
                .isPresent()) return;
        contract.settle(new Settlement(outcome, until, me.actor(), clock.instant()));
        contracts.saveAndFlush(contract);
        events.publishEvent(new ContractSettled(me.origin(clock.instant()), id));
    }

    /** Its clauses go along, and what they promised is promised nowhere from then on. */
    void remove(ContractId id, int version, Member me) {
        var contract = edited(id, version, me);
        clauses.deleteAll(clauses.findTop500ByContractIdOrderById(id.value()));
        covered.deleteAll(covered.findByContractIdOrderById(id.value()));
        contracts.delete(contract);
        events.publishEvent(new ContractRemoved(me.origin(clock.instant()), id));
    }

    private Contract edited(ContractId id, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var contract = find(id);
        if (contract.version() != version) throw new ObjectOptimisticLockingFailureException(Contract.class, id);
        return contract;
    }

    private void cover(ContractId id, VendorId vendor, Set<UUID> offerings) {
        var before = covered.findByContractIdOrderById(id.value());
        var fresh = new HashSet<>(offerings);
        before.forEach(it -> fresh.remove(it.offering()));
        if (!names.ids(vendor).containsAll(fresh)) throw Offer.missed();
        covered.deleteAll(
                before.stream().filter(it -> !offerings.contains(it.offering())).toList());
        covered.saveAllAndFlush(
                fresh.stream().sorted().map(it -> new CoveredOffering(id, it)).toList());
    }
}
