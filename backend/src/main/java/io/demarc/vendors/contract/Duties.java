package io.demarc.vendors.contract;

import io.demarc.evidence.Proofs;
import io.demarc.identity.Member;
import io.demarc.tenancy.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is expected of offerings, laid against what is promised and what is shown of them. */
@Component
class Duties {

    private final ObjectProvider<Expectations> expectations;
    private final Promises promises;
    private final Proofs proofs;
    private final BusinessClock clock;

    Duties(ObjectProvider<Expectations> expectations, Promises promises, Proofs proofs, BusinessClock clock) {
        this.expectations = expectations;
        this.promises = promises;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The heaviest first. */
    List<Duty> of(Collection<UUID> offerings, Member me) {
        var expected = expectations.stream()
                .flatMap(it -> it.of(offerings, me).stream())
                .toList();
        return Duty.of(expected, promises.of(offerings), proofs.of(List.of(), offerings), clock.today());
    }
}
