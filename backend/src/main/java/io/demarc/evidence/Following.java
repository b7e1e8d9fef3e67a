package io.demarc.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whoever derives something from evidence, before it changes. */
@Component
class Following {

    private final ObjectProvider<Dependants> dependants;

    Following(ObjectProvider<Dependants> dependants) {
        this.dependants = dependants;
    }

    /** @param further what is to be proven besides what these prove */
    void follow(Collection<EvidenceProof> proofs, Collection<Claim> further) {
        var claims = Stream.concat(proofs.stream().map(EvidenceProof::claim), further.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        follow(claims);
    }

    void follow(Collection<Claim> claims) {
        var useCases = new HashSet<UUID>();
        var offerings = new HashSet<UUID>();
        claims.forEach(it -> {
            if (it.useCase() != null) useCases.add(it.useCase());
            else offerings.add(Objects.requireNonNull(it.offering()));
        });
        follow(useCases, offerings);
    }

    void follow(Reach reach) {
        follow(Set.copyOf(reach.useCases()), Set.copyOf(reach.offerings()));
    }

    private void follow(Set<UUID> useCases, Set<UUID> offerings) {
        if (useCases.isEmpty() && offerings.isEmpty()) return;
        dependants.stream().forEach(it -> it.follow(useCases, offerings));
    }
}
