package io.demarc.boundary;

import static io.demarc.boundary.CellState.*;
import static io.demarc.boundary.OpenReason.*;
import static io.demarc.boundary.matrix.Provers.proving;
import static io.demarc.boundary.matrix.Responsibility.PROVIDER;
import static io.demarc.boundary.matrix.Responsibility.SHARED;
import static io.demarc.boundary.matrix.Responsibility.US;
import static io.demarc.boundary.matrix.ShippedBoundary.*;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Matrix;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.matrix.Prover;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.matrix.Variant;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundaryMapTests {

    private static final MemberId TOMAS = new MemberId(UUID.randomUUID());
    private static final Prover EVERYTHING = proving((_, _) -> true);
    private static final Prover OURS_ALONE = proving((_, activity) -> activity.isOurs());

    private final Matrix matrix = MATRIX;
    private final Leg saas = leg("A", Mode.M1).build();
    private final Leg cloud = leg("A", Mode.M3).build();
    private final Leg own = leg("B", Mode.M5).build();

    @Test
    void the_archetype_of_a_hybrid_is_computed_from_its_legs() {
        var together = map(routed(), nothing(), cloud, own).together();
        for (Layer layer : LAYERS.ids())
            assertThat(together.cell(layer).who()).as(layer.id()).isEqualTo(ofHybrid(layer));
        assertThat(counts(together)).isEqualTo("6/0/12/0");
    }

    @Test
    void a_single_leg_is_the_whole() {
        var map = map(Routing.NONE, nothing(), cloud);
        assertThat(map.together().cells()).isEqualTo(map.legs().getFirst().cells());
    }

    @Test
    void legs_that_agree_keep_their_value_and_the_rest_is_shared() {
        var phone = leg("B", Mode.M7).build();
        var together = map(routed(), nothing(), saas, phone).together();
        assertThat(together.cell(L11).who()).isEqualTo(US);
        assertThat(together.cell(L09).who()).isEqualTo(SHARED);
    }

    @Test
    void a_layer_that_no_leg_has_does_not_apply_together() {
        var record = new BoundaryRecord(0, List.of(), Set.of(), Prover.NONE);
        assertThat(map(routed(), record, cloud, own).together().cell(L08).applies())
                .isFalse();
    }

    @Test
    void the_router_of_a_hybrid_is_ours_even_where_legs_need_none() {
        var phone = leg("B", Mode.M7).build();
        assertThat(map(routed(), nothing(), cloud, phone).together().cell(L17).who())
                .isEqualTo(US);
        var laptops = leg("A", Mode.M7).operatedBy("Field").build();
        var phones = leg("B", Mode.M7).operatedBy("Office").build();
        assertThat(map(routed(), nothing(), laptops, phones)
                        .together()
                        .cell(L17)
                        .who())
                .isEqualTo(US);
    }

    @Test
    void v10_a_third_party_router_is_shared_and_brings_its_activities() {
        var outside = new Routing(UUID.randomUUID(), true, null, null, List.of());
        var cell = map(outside, nothing(), cloud, own).together().cell(L17);
        assertThat(cell.who()).isEqualTo(SHARED);
        assertThat(cell.variants()).containsExactly(Variant.V10);
        assertThat(ids(cell.activities().providers()))
                .containsExactly("L17.P6", "L17.P7", "L17.P8", "L17.P9", "L17.P3", "L17.P4", "L17.P5");
        assertThat(cell.activities().providers().getFirst().party()).isEqualTo(Party.ROUTER_OPERATOR);
        assertThat(ids(cell.activities().ours()))
                .containsExactly(
                        "L17.C8", "L17.C9", "L17.C10", "L17.C11", "L17.C12", "L17.C4", "L17.C5", "L17.C6", "L17.C7");
    }

    @Test
    void a_router_without_an_owner_is_open() {
        var record = assigned(EVERYTHING, cloud, own);
        assertThat(map(Routing.NONE, record, cloud, own).together().cell(L17).reason())
                .isEqualTo(NO_OWNER);
        assertThat(map(routed(), record, cloud, own).together().cell(L17).state())
                .isEqualTo(PROVEN);
    }

    @Test
    void the_merged_cell_lists_an_identical_duty_of_ours_once() {
        var direct = leg("B", Mode.M2).build();
        var cell = map(routed(), nothing(), cloud, direct).together().cell(L12);
        assertThat(ids(cell.activities().ours())).containsExactly("L12.C1", "L12.C2", "L12.C3", "L12.C4");
        assertThat(cell.activities().providers()).hasSize(8);
        assertThat(cell.activities().providers())
                .extracting(Activity::leg)
                .containsExactly("A", "A", "A", "A", "B", "B", "B", "B");
    }

    @Test
    void a_plan_with_an_unstated_mode_says_nothing_of_the_whole() {
        var unknown = leg("B", null).build();
        assertThat(map(routed(), nothing(), cloud, unknown).together()).isNull();
        assertThat(map(routed(), nothing(), cloud, unknown).legs()).hasSize(1);
        assertThat(map(routed(), nothing(), unknown).isEmpty()).isTrue();
    }

    @Test
    void before_submission_nothing_is_assessed() {
        var column = map(Routing.NONE, nothing(), cloud).together();
        assertThat(column.count(UNASSESSED)).isEqualTo(18);
        assertThat(column.coverage()).isEqualByComparingTo("0.00");
    }

    @Test
    void a_cell_is_open_for_the_first_reason_that_holds() {
        var submitted = Set.of(saas.id());
        assertThat(cell(L01, new BoundaryRecord(null, List.of(), submitted, Prover.NONE), saas)
                        .reason())
                .as("the provider's, and nothing proves it")
                .isEqualTo(BLIND_SPOT);
        assertThat(cell(L01, new BoundaryRecord(null, List.of(), submitted, EVERYTHING), saas)
                        .reason())
                .isEqualTo(NO_OWNER);
        assertThat(cell(L01, assignment(L01, "C13", Prover.NONE), saas).reason())
                .isEqualTo(BLIND_SPOT);
        assertThat(cell(L11, new BoundaryRecord(null, List.of(), submitted, Prover.NONE), saas)
                        .reason())
                .isEqualTo(NO_OWNER);
        assertThat(cell(L11, assignment(L11, null, Prover.NONE), saas).reason()).isEqualTo(NO_CONTROL);
        assertThat(cell(L11, assignment(L11, "C06", Prover.NONE), saas).reason())
                .isEqualTo(UNPROVEN);
        assertThat(cell(L12, assignment(L12, "C08", Prover.NONE), saas).reason())
                .isEqualTo(UNPROVEN);
    }

    @Test
    void our_own_evidence_does_not_light_up_a_blind_spot() {
        var cell = cell(L01, assignment(L01, "C13", OURS_ALONE), saas);
        assertThat(cell.who()).isEqualTo(PROVIDER);
        assertThat(cell.reason()).isEqualTo(BLIND_SPOT);
    }

    @Test
    void a_split_that_only_one_side_proves_is_partly_proven() {
        assertThat(cell(L12, assignment(L12, "C08", OURS_ALONE), saas).state()).isEqualTo(PARTIAL);
        assertThat(cell(L12, assignment(L12, "C08", EVERYTHING), saas).state()).isEqualTo(PROVEN);
    }

    @Test
    void nothing_is_proven_without_an_owner() {
        assertThat(cell(L11, new BoundaryRecord(null, List.of(), Set.of(saas.id()), EVERYTHING), saas)
                        .reason())
                .isEqualTo(NO_OWNER);
    }

    @Test
    void retention_under_a_consumer_contract_is_unproven_whatever_is_offered() {
        var consumer = leg(Mode.M1).contract("CONSUMER").build();
        assertThat(cell(L12, assignment(L12, "C08", EVERYTHING), consumer).reason())
                .isEqualTo(UNPROVEN);
    }

    @Test
    void together_shows_the_worst_of_the_legs() {
        var record = new BoundaryRecord(
                null,
                List.of(new Assignment(cloud.id(), L14, TOMAS, "C37"), new Assignment(own.id(), L14, TOMAS, null)),
                Set.of(cloud.id(), own.id()),
                proving((leg, _) -> cloud.equals(leg)));
        var map = map(routed(), record, cloud, own);
        assertThat(map.leg("A").orElseThrow().cell(L14).state()).isEqualTo(PROVEN);
        assertThat(map.together().cell(L14).reason()).isEqualTo(NO_CONTROL);
    }

    @Test
    void coverage_is_proven_of_applicable_layers() {
        var record = new BoundaryRecord(
                0,
                LAYERS.ids().stream()
                        .map(it -> new Assignment(saas.id(), it, TOMAS, "C01"))
                        .toList(),
                Set.of(saas.id()),
                proving((_, activity) -> activity.layer().compareTo(L12) <= 0));
        var column = map(Routing.NONE, record, saas).together();
        assertThat(column.applicable()).isEqualTo(17);
        assertThat(column.count(PROVEN)).isEqualTo(11);
        assertThat(column.coverage()).isEqualByComparingTo("64.71");
        assertThat(column.open()).hasSize(6);
        assertThat(column.open(UNPROVEN)).isEqualTo(5);
        assertThat(column.open(BLIND_SPOT)).isEqualTo(1);
    }

    @Test
    void our_work_starts_at_the_first_layer_that_is_not_the_providers() {
        assertThat(map(Routing.NONE, nothing(), saas).together().boundaryLine()).contains(L07);
        assertThat(map(Routing.NONE, nothing(), cloud).together().boundaryLine())
                .contains(L04);
        assertThat(map(Routing.NONE, nothing(), own).together().boundaryLine()).contains(L01);
    }

    @Test
    void the_outline_says_who_answers_for_each_layer_in_reading_order() {
        assertThat(map(Routing.NONE, nothing(), cloud).together().outline().text())
                .isEqualTo(
                        "L18s L17s L16s L14s / L13u L09u L11u L08u L07u L10s L12s / L06s L05s L04s L03p / L15p L02p L01p");
        assertThat(map(Routing.NONE, new BoundaryRecord(null, List.of(), Set.of(cloud.id()), Prover.NONE), cloud)
                        .together()
                        .outline()
                        .text())
                .contains("L18S")
                .contains("L15P");
    }

    @Test
    void a_control_that_a_variant_requires_has_to_be_named_whatever_is_proven() {
        var byod = leg("A", Mode.M7).ownDevices().build();
        assertThat(cell(L01, assignment(L01, "C10", EVERYTHING), byod).reason()).isEqualTo(NO_CONTROL);
        assertThat(cell(L01, assignment(L01, "C48", EVERYTHING), byod).state()).isEqualTo(PROVEN);
        var enclave = leg("A", Mode.M6).airgapped().build();
        assertThat(cell(L14, assignment(L14, "C37", EVERYTHING), enclave).required())
                .containsExactly("C39");
        assertThat(cell(L15, assignment(L15, "C20", EVERYTHING), enclave).reason())
                .isEqualTo(NO_CONTROL);
        assertThat(cell(L15, assignment(L15, "C22", EVERYTHING), enclave).state())
                .isEqualTo(PROVEN);
    }

    private static List<String> ids(List<Activity> activities) {
        return activities.stream().map(it -> it.id().id()).toList();
    }

    private BoundaryMap map(Routing routing, BoundaryRecord record, Leg... legs) {
        return BoundaryMap.of(new DeploymentPlan(UseCaseId.next(), List.of(legs), routing), record, matrix);
    }

    private Cell cell(Layer layer, BoundaryRecord record, Leg leg) {
        return map(Routing.NONE, record, leg).together().cell(layer);
    }

    private static Routing routed() {
        return new Routing(UUID.randomUUID(), false, null, null, List.of());
    }

    private static BoundaryRecord nothing() {
        return new BoundaryRecord(null, List.of(), Set.of(), Prover.NONE);
    }

    private BoundaryRecord assignment(Layer layer, String control, Prover prover) {
        return new BoundaryRecord(
                null, List.of(new Assignment(saas.id(), layer, TOMAS, control)), Set.of(saas.id()), prover);
    }

    private static BoundaryRecord assigned(Prover prover, Leg... legs) {
        return new BoundaryRecord(
                null,
                Stream.of(legs)
                        .flatMap(leg ->
                                LAYERS.ids().stream().map(layer -> new Assignment(leg.id(), layer, TOMAS, "C01")))
                        .toList(),
                Stream.of(legs).map(Leg::id).collect(Collectors.toSet()),
                prover);
    }

    private static String counts(Column column) {
        return Stream.of("C", "P", "S", "N")
                .map(it -> "" + column.count(Responsibility.of(it)))
                .collect(Collectors.joining("/"));
    }
}
