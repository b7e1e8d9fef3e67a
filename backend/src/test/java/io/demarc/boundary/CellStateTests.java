package io.demarc.boundary;

import static io.demarc.boundary.CellState.*;
import static io.demarc.boundary.OpenReason.*;
import static io.demarc.boundary.matrix.Provers.*;
import static io.demarc.boundary.matrix.ShippedBoundary.*;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.boundary.matrix.ActivityId;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Proof;
import io.demarc.boundary.matrix.Prover;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each state of a cell and each reason of an open one (domain specification, 3.4), by what is proven and who is named. */
class CellStateTests {

    private static final MemberId PETRA = new MemberId(UUID.randomUUID());
    private static final LocalDate SOON = TODAY.plusDays(17);

    private final Leg saas = leg("A", Mode.M1).build();
    private final Leg cloud = leg("A", Mode.M3).build();
    private final Leg rented = leg("B", Mode.M5).build();
    private final Leg phone = leg("A", Mode.M7).build();

    /** Of the SaaS product L01 is the provider's, L11 is ours and L12 is shared. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            L01, Petra, C13, all,      PROVEN
            L01, Petra, C13, theirs,   PARTIAL
            L01, Petra, C13, ours,     OPEN BLIND_SPOT
            L01, Petra, C13, nothing,  OPEN BLIND_SPOT
            L01, -,     C13, ours,     OPEN BLIND_SPOT
            L01, -,     -,   all,      OPEN NO_OWNER
            L11, Petra, C06, all,      PROVEN
            L11, Petra, C06, first,    PARTIAL
            L11, Petra, -,   all,      PROVEN
            L11, Petra, -,   nothing,  OPEN NO_CONTROL
            L11, Petra, C06, nothing,  OPEN UNPROVEN
            L11, -,     C06, all,      OPEN NO_OWNER
            L11, -,     -,   nothing,  OPEN NO_OWNER
            L12, Petra, C08, all,      PROVEN
            L12, Petra, C08, ours,     PARTIAL
            L12, Petra, C08, theirs,   PARTIAL
            L12, Petra, C08, nothing,  OPEN UNPROVEN
            L12, -,     C08, theirs,   OPEN NO_OWNER
            """)
    void a_cell_stands_as_its_owner_its_control_and_its_proof_have_it(
            String layer, String owner, String control, String proven, String state) {
        var cell = cell(
                new Layer(layer),
                record(
                        saas,
                        new Layer(layer),
                        owner.equals("-") ? null : PETRA,
                        control.equals("-") ? null : control,
                        proving((_, it) -> isProven(proven, it))),
                saas);
        assertThat(cell.state() + (cell.reason() == null ? "" : " " + cell.reason()))
                .isEqualTo(state);
    }

    private static boolean isProven(String what, ActivityId it) {
        return switch (what) {
            case "all" -> true;
            case "ours" -> it.isOurs();
            case "theirs" -> !it.isOurs();
            case "first" -> it.id().endsWith("C1");
            default -> false;
        };
    }

    @Test
    void before_it_is_submitted_a_cell_is_not_assessed_whatever_proves_it() {
        var record = new BoundaryRecord(null, List.of(), Set.of(), everythingUntil(SOON));
        assertThat(cell(L12, record, saas).state()).isEqualTo(UNASSESSED);
    }

    @Test
    void a_layer_that_a_mode_does_not_have_does_not_apply() {
        assertThat(cell(L17, record(phone, L17, PETRA, null, everythingUntil(SOON)), phone)
                        .state())
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void expiry_opens_a_cell_and_renewal_restores_it() {
        assertThat(at(SOON, SOON).state()).isEqualTo(PROVEN);
        assertThat(at(SOON, SOON.plusDays(1)).reason()).isEqualTo(UNPROVEN);
        assertThat(at(SOON.plusYears(1), SOON.plusDays(1)).state()).isEqualTo(PROVEN);
    }

    private Cell at(LocalDate end, LocalDate today) {
        Prover prover = (_, _, _) -> Proof.of(List.of(piece(end)), today);
        return cell(L12, record(saas, L12, PETRA, "C08", prover), saas);
    }

    @Test
    void a_proven_cell_ends_with_the_first_of_its_activities() {
        Prover prover = (_, it, _) -> it.id().equals("L12.C3") ? until(SOON) : FOREVER;
        var cell = cell(L12, record(saas, L12, PETRA, "C08", prover), saas);
        assertThat(cell.until()).isEqualTo(SOON);
        assertThat(cell.endsBy(TODAY.plusDays(30))).isTrue();
        Prover less = (_, it, _) -> it.id().equals("L12.C3") ? until(SOON) : it.isOurs() ? FOREVER : Proof.NONE;
        assertThat(cell(L12, record(saas, L12, PETRA, "C08", less), saas).until())
                .as("partly")
                .isNull();
    }

    @Test
    void coverage_falls_by_the_layers_that_end() {
        Prover prover = (_, it, _) -> it.layer().equals(L12) ? until(SOON) : FOREVER;
        var column = map(Routing.NONE, everywhere(prover, saas), saas).together();
        assertThat(column.coverage()).isEqualByComparingTo("100");
        assertThat(column.endingBy(TODAY.plusDays(30))).extracting(Cell::layer).containsExactly(L12);
        assertThat(column.coverageAfter(TODAY.plusDays(30))).isEqualByComparingTo("94.44");
        assertThat(column.coverageAfter(SOON.minusDays(1))).isEqualByComparingTo("100");
    }

    @Test
    void the_way_between_the_places_is_proven_for_itself() {
        assertThat(router(EVERYTHING).state()).isEqualTo(PROVEN);
        assertThat(router(proving((leg, _) -> leg != null)).state())
                .as("only in the places")
                .isEqualTo(PARTIAL);
        assertThat(router(proving((leg, _) -> leg == null)).reason())
                .as("only between them")
                .isEqualTo(UNPROVEN);
    }

    private static final Prover EVERYTHING = proving((_, _) -> true);

    private Cell router(Prover prover) {
        var routing = new Routing(UUID.randomUUID(), false, null, null, List.of());
        return map(routing, everywhere(prover, cloud, rented), cloud, rented)
                .together()
                .cell(L17);
    }

    /** Whatever is proven already, one activity more in one place never lowers the coverage of the whole. */
    @Test
    void more_evidence_never_lowers_coverage() {
        var random = new Random(12);
        var routing = new Routing(UUID.randomUUID(), false, null, null, List.of());
        var all = new ArrayList<>(
                map(routing, everywhere(Prover.NONE, cloud, rented), cloud, rented).together().cells().values().stream()
                        .flatMap(it -> it.activities().all().stream())
                        .flatMap(it -> Stream.of("A" + it.id(), "B" + it.id(), "-" + it.id()))
                        .distinct()
                        .sorted()
                        .toList());
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(all, random);
            var proven = new HashSet<String>();
            var before = BigDecimal.ZERO;
            for (String next : all) {
                proven.add(next);
                var now = map(routing, everywhere(of(proven), cloud, rented), cloud, rented)
                        .together()
                        .coverage();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
            assertThat(before).isEqualByComparingTo("100");
        }
    }

    private Prover of(Set<String> proven) {
        return proving((leg, it) -> proven.contains((leg == null ? "-" : leg.letter()) + it));
    }

    private static BoundaryRecord record(Leg leg, Layer layer, MemberId owner, String control, Prover prover) {
        return new BoundaryRecord(
                null, List.of(new Assignment(leg.id(), layer, owner, control)), Set.of(leg.id()), prover);
    }

    private static BoundaryRecord everywhere(Prover prover, Leg... legs) {
        return new BoundaryRecord(
                null,
                Stream.of(legs)
                        .flatMap(leg ->
                                LAYERS.ids().stream().map(layer -> new Assignment(leg.id(), layer, PETRA, "C01")))
                        .toList(),
                Stream.of(legs).map(Leg::id).collect(Collectors.toSet()),
                prover);
    }

    private static BoundaryMap map(Routing routing, BoundaryRecord record, Leg... legs) {
        return BoundaryMap.of(new DeploymentPlan(UseCaseId.next(), List.of(legs), routing), record, MATRIX);
    }

    private static Cell cell(Layer layer, BoundaryRecord record, Leg leg) {
        return map(Routing.NONE, record, leg).together().cell(layer);
    }
}
