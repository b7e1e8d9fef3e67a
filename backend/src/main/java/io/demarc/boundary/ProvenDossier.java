package io.demarc.boundary;

import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Piece;
import io.demarc.evidence.ProvenItems;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which activities of a use case are proven, and whose evidence ended long ago: noted, as nobody decides on a day's passing. */
@Component
class ProvenDossier implements Dossier {

    private final UseCaseStates states;
    private final KeptProofs proofs;
    private final Boundaries boundaries;
    private final BusinessClock clock;

    ProvenDossier(UseCaseStates states, KeptProofs proofs, Boundaries boundaries, BusinessClock clock) {
        this.states = states;
        this.proofs = proofs;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> facts(new UseCaseId(id));
            case ReviewSubject.OfOffering _,
                    ReviewSubject.OfModel _,
                    ReviewSubject.OfException _,
                    ReviewSubject.OfNextPlan _ -> List.of();
        };
    }

    private List<Fact> facts(UseCaseId id) {
        if (proofs.of(states.of(id)).isEmpty()) return List.of();
        var today = clock.today();
        var items = new ProvenItems("activities", today);
        activities(boundaries.map(id)).forEach(it -> {
            var item = it.leg() + "." + it.id().id();
            if (it.proven()) items.prove(item);
            else
                it.proof().pieces().stream()
                        .filter(Piece::enough)
                        .findFirst()
                        .ifPresent(last -> miss(items, item, last));
        });
        return items.facts();
    }

    /** What is strong enough and does not prove it has ended. */
    private static void miss(ProvenItems items, String item, Piece last) {
        LocalDate until = last.until();
        if (until != null) items.miss(item, last.id(), last.title(), until);
    }

    /** Of all places, and of the way between them, which is no place. */
    private static Stream<Activity> activities(BoundaryMap map) {
        var between = Stream.ofNullable(map.together())
                .flatMap(ProvenDossier::activities)
                .filter(it -> it.leg().isEmpty());
        return Stream.concat(map.legs().stream().flatMap(ProvenDossier::activities), between);
    }

    private static Stream<Activity> activities(Column column) {
        return column.cells().values().stream()
                .filter(Cell::applies)
                .map(it -> it.activities().all())
                .flatMap(Collection::stream);
    }
}
