package io.demarc.assessment;

import io.demarc.deployment.Deployments;
import io.demarc.deployment.Mode;
import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.Graded;
import io.demarc.vendors.assurance.Grades;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the grades of all that is contracted for use cases together. */
@Component
class SuppliedPart implements Part<Supplied> {

    private final Deployments deployments;
    private final Grades grades;
    private final BusinessClock clock;

    SuppliedPart(Deployments deployments, Grades grades, BusinessClock clock) {
        this.deployments = deployments;
        this.grades = grades;
        this.clock = clock;
    }

    @Override
    public Map<UseCaseId, Supplied> read(Collection<UseCaseState> useCases) {
        var offerings = useCases.stream()
                .flatMap(it -> deployments.plan(it).legs().stream())
                .flatMap(leg -> Stream.of(leg.supply().offering(), leg.supply().hosting()))
                .filter(Objects::nonNull)
                .map(OfferingId::new)
                .collect(Collectors.toSet());
        var graded = grades.of(offerings);
        var supplied = new HashMap<UseCaseId, Supplied>();
        for (var it : useCases) supplied.put(it.id(), new Supplied(offered(it, graded), clock.today()));
        return supplied;
    }

    /** What is contracted by now: a place may run on something else since that was read. */
    Supplied of(UseCaseState useCase) {
        var known = useCase.get(this);
        if (known.isOf(offered(useCase, Map.of()))) return known;
        var now = Objects.requireNonNull(read(List.of(useCase)).get(useCase.id()));
        useCase.put(this, now);
        return now;
    }

    private List<Supplied.Offered> offered(UseCaseState useCase, Map<OfferingId, Graded> graded) {
        return deployments.plan(useCase).legs().stream()
                .flatMap(leg -> offered(leg, graded))
                .toList();
    }

    /** Of a model that our people run on rented machines, the machines are contracted as well. */
    private static Stream<Supplied.Offered> offered(io.demarc.deployment.Leg leg, Map<OfferingId, Graded> graded) {
        var model = offered(leg, leg.supply().offering(), graded);
        return leg.mode() == Mode.M5
                ? Stream.of(model, offered(leg, leg.supply().hosting(), graded))
                : Stream.of(model);
    }

    private static Supplied.Offered offered(
            io.demarc.deployment.Leg leg, @Nullable UUID offering, Map<OfferingId, Graded> graded) {
        return new Supplied.Offered(
                leg.letter(), leg.mode(), offering, offering == null ? null : graded.get(new OfferingId(offering)));
    }
}
