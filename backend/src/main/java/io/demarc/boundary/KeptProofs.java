package io.demarc.boundary;

import io.demarc.deployment.Deployments;
import io.demarc.deployment.Supply;
import io.demarc.evidence.Proofs;
import io.demarc.evidence.Proving;
import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What evidence was accepted for: for use cases, and for the offerings that their places run on. */
@Component
class KeptProofs implements Part<KeptProofs.Known> {

    private final Deployments deployments;
    private final Proofs proofs;

    KeptProofs(Deployments deployments, Proofs proofs) {
        this.deployments = deployments;
        this.proofs = proofs;
    }

    /** @param offerings of which it is known */
    record Known(Set<UUID> offerings, List<Proving> proofs) {}

    @Override
    public Map<UseCaseId, Known> read(Collection<UseCaseState> useCases) {
        return known(useCases, proofs.of(ids(useCases), offerings(useCases)));
    }

    List<Proving> of(UseCaseState useCase) {
        var known = useCase.get(this);
        // A place may run on something else since that was read.
        if (!known.offerings().containsAll(offerings(useCase))) {
            known = Objects.requireNonNull(read(List.of(useCase)).get(useCase.id()));
            useCase.put(this, known);
        }
        return known.proofs();
    }

    /** Somebody has read it for these already. */
    void seen(Collection<UseCaseState> useCases, List<Proving> all) {
        var known = known(useCases, all);
        for (var useCase : useCases) useCase.put(this, Objects.requireNonNull(known.get(useCase.id())));
    }

    private Map<UseCaseId, Known> known(Collection<UseCaseState> useCases, List<Proving> all) {
        var by = all.stream().collect(Collectors.groupingBy(KeptProofs::subject));
        var known = new HashMap<UseCaseId, Known>();
        for (var useCase : useCases) {
            var offerings = offerings(useCase);
            known.put(
                    useCase.id(),
                    new Known(
                            offerings,
                            Stream.concat(Stream.of(useCase.id().value()), offerings.stream())
                                    .flatMap(it -> by.getOrDefault(it, List.of()).stream())
                                    .toList()));
        }
        return known;
    }

    /** Those that are about the use case, or about what it runs on. */
    Stream<Proving> about(UseCaseState useCase, Collection<Proving> some) {
        if (some.isEmpty()) return Stream.empty();
        var offerings = offerings(useCase);
        return some.stream()
                .filter(it -> useCase.id().value().equals(it.useCase()) || offerings.contains(it.offering()));
    }

    static List<UUID> ids(Collection<UseCaseState> useCases) {
        return useCases.stream().map(it -> it.id().value()).toList();
    }

    Set<UUID> offerings(Collection<UseCaseState> useCases) {
        return useCases.stream().flatMap(it -> offerings(it).stream()).collect(Collectors.toSet());
    }

    private Set<UUID> offerings(UseCaseState useCase) {
        return deployments.plan(useCase).legs().stream()
                .flatMap(leg -> offerings(leg.supply()))
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> offerings(Supply supply) {
        return Stream.of(supply.offering(), supply.hosting()).filter(Objects::nonNull);
    }

    private static UUID subject(Proving it) {
        return Objects.requireNonNull(it.useCase() == null ? it.offering() : it.useCase());
    }
}
