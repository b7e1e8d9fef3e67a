package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.vendors.contract.ContractEvent.ClauseStated;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clauses of contracts: finds them, and records what changes. */
@Service
@Transactional
public class Clauses {

    private final ClauseRepository clauses;
    private final Agreements contracts;
    private final PromisedItems items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clauses(
            ClauseRepository clauses,
            Agreements contracts,
            PromisedItems items,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clauses = clauses;
        this.contracts = contracts;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Clause> of(ContractId contract) {
        return clauses.findTop500ByContractIdOrderById(contract.value());
    }

    /** One of that contract. */
    @Transactional(readOnly = true)
    Clause find(ContractId contract, UUID id) {
        return clauses.findById(id).filter(it -> it.contract().equals(contract)).orElseThrow(NotFound::new);
    }

    public void add(ContractId contract, ClauseSaid said, Member me) {
        me.require(Capability.EDIT_VENDORS);
        contracts.find(contract);
        state(new Clause(contract), said, Set.of(), me);
    }

    void change(ContractId contract, UUID id, int version, ClauseSaid said, Member me) {
        var clause = edited(contract, id, version, me);
        if (!said.equals(clause.said())) state(clause, said, clause.said().items(), me);
    }

    void remove(ContractId contract, UUID id, int version, Member me) {
        clauses.delete(edited(contract, id, version, me));
        events.publishEvent(new ClauseStated(me.origin(clock.instant()), contract));
    }

    private Clause edited(ContractId contract, UUID id, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var clause = find(contract, id);
        if (clause.version() != version) throw new ObjectOptimisticLockingFailureException(Clause.class, id);
        return clause;
    }

    /** @param before what it promised already may be asked of nobody any more */
    private void state(Clause clause, ClauseSaid said, Set<String> before, Member me) {
        if (said.items().isEmpty() || !said.items().stream().allMatch(it -> before.contains(it) || items.has(it)))
            throw Offer.missed();
        clause.state(said, me.actor(), clock.instant());
        clauses.save(clause);
        events.publishEvent(new ClauseStated(me.origin(clock.instant()), clause.contract()));
    }
}
