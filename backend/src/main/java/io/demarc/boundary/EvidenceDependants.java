package io.demarc.boundary;

import io.demarc.evidence.Dependants;
import io.demarc.inventory.Consequences;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Boundaries follow the evidence about their use cases and about what these run on. */
@Component
class EvidenceDependants implements Dependants {

    private final RunningOn running;
    private final Consequences consequences;

    EvidenceDependants(RunningOn running, Consequences consequences) {
        this.running = running;
        this.consequences = consequences;
    }

    @Override
    public void follow(Collection<UUID> useCases, Collection<UUID> offerings) {
        var touched = running.of(useCases, offerings);
        if (!touched.isEmpty()) consequences.derive(touched);
    }
}
