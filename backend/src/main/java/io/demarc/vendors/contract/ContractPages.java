package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.tenancy.BusinessClock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of a contract shows. */
@Component
@Transactional(readOnly = true)
class ContractPages {

    private final Agreements contracts;
    private final Clauses clauses;
    private final Duties duties;
    private final ContractNames names;
    private final BusinessClock clock;

    ContractPages(Agreements contracts, Clauses clauses, Duties duties, ContractNames names, BusinessClock clock) {
        this.contracts = contracts;
        this.clauses = clauses;
        this.duties = duties;
        this.names = names;
        this.clock = clock;
    }

    ContractPage of(ContractId id, Member me) {
        var contract = contracts.find(id);
        var today = clock.today();
        var facts = contract.facts();
        var covered = contracts.offerings(id);
        var settlement = contract.settlement().orElse(null);
        var expected = duties.of(covered, me);
        return new ContractPage(
                id,
                contract.version(),
                today,
                facts,
                contract.term(),
                settlement,
                settlement == null ? null : names.member(settlement.by()),
                contract.isSettled(today),
                Objects.requireNonNull(names.vendor(facts.vendor())),
                names.offerings(facts.vendor()).stream()
                        .filter(it -> covered.contains(it.id()))
                        .toList(),
                clauses.of(id),
                expected,
                RenewalPack.of(expected, facts));
    }
}
