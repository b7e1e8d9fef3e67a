package io.demarc.boundary;

import static io.demarc.boundary.matrix.Provers.TODAY;
import static io.demarc.boundary.matrix.ShippedBoundary.LAYERS;
import static io.demarc.boundary.matrix.ShippedBoundary.MATRIX;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.boundary.matrix.Activity;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegBuilder;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.evidence.EvidenceId;
import io.demarc.evidence.Proving;
import io.demarc.evidence.Strength;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What evidence does to a boundary as pieces come and end, in 10,000 use cases of chance. */
class EvidenceOverTimeTests {

    private static final int CASES = 10_000;
    private static final List<Mode> MODES = List.of(Mode.M1, Mode.M2, Mode.M3, Mode.M4, Mode.M5, Mode.M6, Mode.M7);
    private static final List<String> TIERS = List.of("LOW", "MODERATE", "HIGH", "CRITICAL");
    private static final MemberId PETRA = new MemberId(UUID.randomUUID());
    private static final List<UUID> OFFERINGS =
            Stream.generate(UUID::randomUUID).limit(4).toList();
    private static final List<String> ITEMS = MODES.stream()
            .map(mode -> new UseCase(List.of(LegBuilder.leg(mode).build()), 1, "LOW"))
            .flatMap(it -> it.activities(List.of(), TODAY))
            .map(it -> it.id().id())
            .distinct()
            .sorted()
            .toList();

    /** A piece of evidence: what it proves of what, how strongly, and to which day. */
    private record Piece(EvidenceId id, List<String> items, UUID offering, Strength strength, LocalDate end) {

        Piece renewed(LocalDate day) {
            return new Piece(new EvidenceId(UUID.randomUUID()), items, offering, strength, day);
        }
    }

    private record UseCase(UseCaseId id, List<Leg> legs, double named, String tier) {

        UseCase(List<Leg> legs, double named, String tier) {
            this(UseCaseId.next(), legs, named, tier);
        }

        Column on(LocalDate day, List<Piece> shelf) {
            var proofs = shelf.stream()
                    .flatMap(piece -> piece.items().stream()
                            .map(item -> new Proving(
                                    item,
                                    piece.offering() == null ? id.value() : null,
                                    piece.offering(),
                                    piece.id(),
                                    "Report",
                                    piece.strength(),
                                    piece.end())))
                    .toList();
            // The same people are named whatever is on the shelf.
            var chance = new Random(id.hashCode());
            var people = legs.stream()
                    .flatMap(leg -> LAYERS.ids().stream()
                            .filter(_ -> chance.nextDouble() < named)
                            .map(layer -> new Assignment(leg.id(), layer, PETRA, "C01")))
                    .toList();
            var record = new BoundaryRecord(
                    null,
                    people,
                    legs.stream().map(Leg::id).collect(Collectors.toSet()),
                    EvidenceProver.of(proofs, tier, day));
            var routing =
                    legs.size() == 1 ? Routing.NONE : new Routing(UUID.randomUUID(), false, null, null, List.of());
            return BoundaryMap.of(new DeploymentPlan(id, legs, routing), record, MATRIX)
                    .together();
        }

        Stream<Activity> activities(List<Piece> shelf, LocalDate day) {
            return on(day, shelf).cells().values().stream().flatMap(it -> it.activities().all().stream());
        }
    }

    @Test
    void one_piece_more_never_lowers_coverage_nor_opens_what_was_proven() {
        int raised = 0;
        for (int seed = 0; seed < CASES; seed++) {
            var chance = new Random(seed);
            var useCase = useCase(chance);
            var shelf = shelf(chance);
            var before = useCase.on(TODAY, shelf);
            shelf.add(piece(chance));
            var after = useCase.on(TODAY, shelf);
            assertThat(after.coverage()).as("seed " + seed).isGreaterThanOrEqualTo(before.coverage());
            assertThat(proven(after)).as("seed " + seed).containsAll(proven(before));
            if (after.coverage().compareTo(before.coverage()) > 0) raised++;
        }
        assertThat(raised).as("cases in which it raised coverage").isGreaterThan(CASES / 100);
    }

    @Test
    void what_ends_counts_no_more_and_its_renewal_restores_everything() {
        int fell = 0;
        for (int seed = 0; seed < CASES; seed++) {
            var chance = new Random(seed);
            var useCase = useCase(chance);
            var shelf = shelf(chance);
            var ending = piece(chance).renewed(TODAY);
            var later = TODAY.plusDays(1);
            var ended = useCase.on(later, with(shelf, ending));
            assertThat(states(ended)).as("ended, seed " + seed).isEqualTo(states(useCase.on(later, shelf)));
            var lasting = useCase.on(later, with(shelf, ending.renewed(TODAY.plusYears(1))));
            assertThat(states(useCase.on(later, with(with(shelf, ending), ending.renewed(TODAY.plusYears(1))))))
                    .as("renewed, seed " + seed)
                    .isEqualTo(states(lasting));
            if (ended.coverage().compareTo(lasting.coverage()) < 0) fell++;
        }
        assertThat(fell).as("cases in which coverage fell").isGreaterThan(CASES / 100);
    }

    private static Set<Object> proven(Column column) {
        return column.cells().values().stream()
                .filter(it -> it.state() == CellState.PROVEN)
                .map(Cell::layer)
                .collect(Collectors.toSet());
    }

    private static Map<Object, String> states(Column column) {
        return column.cells().values().stream()
                .collect(toMap(
                        Cell::layer,
                        it -> it.state() + " " + it.reason() + " "
                                + it.activities().proven()));
    }

    private static UseCase useCase(Random chance) {
        var legs = IntStream.rangeClosed(0, chance.nextInt(3))
                .mapToObj(place -> LegBuilder.leg(
                                String.valueOf((char) ('A' + place)), MODES.get(chance.nextInt(MODES.size())))
                        .suppliedBy(offering(chance), offering(chance))
                        .build())
                .toList();
        return new UseCase(legs, 0.8 + chance.nextDouble() / 5, TIERS.get(chance.nextInt(TIERS.size())));
    }

    private static UUID offering(Random chance) {
        return OFFERINGS.get(chance.nextInt(OFFERINGS.size()));
    }

    private static ArrayList<Piece> shelf(Random chance) {
        return IntStream.range(0, chance.nextInt(12))
                .mapToObj(_ -> piece(chance))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Piece piece(Random chance) {
        double share = chance.nextDouble();
        return new Piece(
                new EvidenceId(UUID.randomUUID()),
                ITEMS.stream().filter(_ -> chance.nextDouble() < share).toList(),
                chance.nextBoolean() ? offering(chance) : null,
                Strength.values()[1 + chance.nextInt(3)],
                chance.nextInt(4) == 0 ? null : TODAY.plusDays(chance.nextInt(400) - 60));
    }

    private static List<Piece> with(List<Piece> shelf, Piece more) {
        return Stream.concat(shelf.stream(), Stream.of(more)).toList();
    }
}
