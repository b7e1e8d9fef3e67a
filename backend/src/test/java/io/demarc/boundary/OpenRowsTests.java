package io.demarc.boundary;

import static io.demarc.boundary.matrix.ShippedBoundary.*;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Prover;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is open, in few rows and in words. */
class OpenRowsTests {

    private static final MemberId NILS = new MemberId(UUID.randomUUID());
    private static final Routing ROUTED = new Routing(UUID.randomUUID(), false, null, null, List.of());
    private final Leg cloud = leg("A", Mode.M3).build();

    @Test
    void layers_that_lack_the_same_of_the_same_party_stand_in_one_row() {
        var open = open(Routing.NONE, named("C01", L14, L06, L12), cloud);
        assertThat(open.open()).isEqualTo(18);
        assertThat(open.applicable()).isEqualTo(18);
        assertThat(open.ours()).isEqualTo(14);
        assertThat(open.unowned()).isEqualTo(11);
        assertThat(open.theirs()).containsExactly(new OpenLayers.Theirs("Google", 4));
        assertThat(words(open))
                .contains("PROVIDER BLIND_SPOT Model weights, Patching, Serving engine, Compute and"
                        + " facility [] BLIND_SPOT [Google]");
        assertThat(words(open).getLast()).startsWith("PROVIDER");
        assertThat(words(open))
                .contains(
                        "SHARED UNPROVEN Monitoring and detection, Retention and location, Guardrails [] UNPROVEN []");
    }

    @Test
    void a_provider_whose_name_nobody_knows_is_called_by_its_part() {
        var open = open(Routing.NONE, List.of(), leg("A", Mode.M4).build());
        assertThat(words(open)).last().asString().endsWith("[] BLIND_SPOT [Google]");
        var unnamed = new OpenRows(
                        plan(Routing.NONE, cloud),
                        map(plan(Routing.NONE, cloud), List.of()),
                        (party, letter) -> new Counterparties.Called("the operator of the model", null),
                        Map.of(),
                        CONTROLS)
                .all();
        assertThat(words(unnamed)).last().asString().endsWith("[] BLIND_SPOT.role [the operator of the model]");
    }

    @Test
    void who_is_named_without_a_control_is_said_by_name() {
        assertThat(words(open(Routing.NONE, named(null, L14), cloud)))
                .contains("SHARED NO_CONTROL Monitoring and detection [] NO_CONTROL [Nils Ekman]");
        var enclave = leg("A", Mode.M6).airgapped().build();
        assertThat(words(open(Routing.NONE, named("C37", L14), enclave)))
                .filteredOn(it -> it.contains("NO_CONTROL"))
                .singleElement()
                .asString()
                .startsWith("US NO_CONTROL Monitoring and detection [] NO_CONTROL.required [Nils Ekman, C39 ");
    }

    @Test
    void of_several_places_a_row_says_which_where_it_is_not_all() {
        var own = leg("B", Mode.M5).build();
        var open = open(ROUTED, named("C22", L15), cloud, own);
        assertThat(open.open()).isEqualTo(18);
        assertThat(open.ours()).isEqualTo(18);
        assertThat(words(open))
                .contains(
                        "SHARED UNPROVEN Patching [B] UNPROVEN []",
                        "PROVIDER BLIND_SPOT Model weights, Patching, Serving"
                                + " engine, Compute and facility [A] BLIND_SPOT [Google]");
        assertThat(words(open))
                .filteredOn(it -> it.contains("Output and oversight"))
                .singleElement()
                .asString()
                .contains("[] NO_OWNER");
    }

    @Test
    void the_way_between_the_places_is_open_where_nobody_is_named_for_it() {
        var laptops = leg("A", Mode.M7).operatedBy("Field").build();
        var phones = leg("B", Mode.M7).operatedBy("Office").build();
        assertThat(words(open(new Routing(null, false, null, null, List.of()), List.of(), laptops, phones)))
                .contains("US NO_OWNER Routing, quotas and cost [] route.NO_OWNER []");
    }

    @Test
    void while_a_place_is_undecided_nothing_is_counted_for_the_whole() {
        var own = leg("B", Mode.M5).build();
        var open = open(ROUTED, List.of(), leg("A", null).build(), own);
        assertThat(open.open()).isNull();
        assertThat(open.undecided()).containsExactly("A");
        assertThat(open.rows()).isNotEmpty().allMatch(row -> row.places().equals(List.of("B")));
        assertThat(open(Routing.NONE, List.of(), leg("A", null).build()).undecided())
                .containsExactly("");
    }

    @Test
    void layers_that_lack_the_same_in_different_places_stand_in_one_row_and_say_where() {
        var own = leg("B", Mode.M5).build();
        var open = open(ROUTED, List.of(), cloud, own);
        assertThat(open.rows())
                .extracting(row -> row.who() + " " + row.reason() + " " + row.about())
                .doesNotHaveDuplicates();
        assertThat(words(open))
                .filteredOn(it -> it.startsWith("SHARED NO_OWNER"))
                .singleElement()
                .asString()
                .contains("Incidents and continuity", "Patching [B]");
    }

    @Test
    void four_rows_are_shown_or_five_and_of_many_names_three_and_nothing_is_lost() {
        assertThat(inRows(5).folded()).isEmpty();
        assertThat(inRows(6).folded()).hasSize(2);
        for (int rows = 0; rows < 8; rows++)
            assertThat(Stream.concat(inRows(rows).shown().stream(), inRows(rows).folded().stream()))
                    .containsExactlyElementsOf(inRows(rows).rows());
        var open = open(ROUTED, named("C22", L15, L14), cloud, leg("B", Mode.M5).build());
        assertThat(open.rows()).anyMatch(row -> !row.others().isEmpty()).allSatisfy(row -> {
            assertThat(row.others().size()).isNotEqualTo(1);
            assertThat(Stream.concat(row.first().stream(), row.others().stream()))
                    .containsExactlyElementsOf(row.layers());
        });
    }

    private static OpenLayers inRows(int rows) {
        var row = new OpenLayers.Row(
                Responsibility.US,
                OpenReason.NO_OWNER,
                List.of(new OpenLayers.Named(L14, "Monitoring", "A", List.of())),
                "",
                List.of());
        return new OpenLayers(rows, 18, 0, 0, 0, List.of(), List.of(), Collections.nCopies(rows, row));
    }

    private OpenLayers open(Routing routing, List<Assignment> assignments, Leg... legs) {
        var plan = plan(routing, legs);
        return new OpenRows(
                        plan,
                        map(plan, assignments),
                        (party, letter) -> new Counterparties.Called("Google", "operator"),
                        Map.of(NILS, "Nils Ekman"),
                        CONTROLS)
                .all();
    }

    private static DeploymentPlan plan(Routing routing, Leg... legs) {
        return new DeploymentPlan(UseCaseId.next(), List.of(legs), routing);
    }

    private static BoundaryMap map(DeploymentPlan plan, List<Assignment> assignments) {
        var record = new BoundaryRecord(null, assignments, Set.of(), Prover.NONE).submitted(plan);
        return BoundaryMap.of(plan, record, MATRIX);
    }

    /** For the layers of both legs: a builder gives each letter one id. */
    private static List<Assignment> named(String control, Layer... layers) {
        var all = new ArrayList<Assignment>();
        for (var leg : List.of(leg("A", Mode.M3).build(), leg("B", Mode.M5).build()))
            for (var layer : layers) all.add(new Assignment(leg.id(), layer, NILS, control));
        return all;
    }

    /** Where some of them are open elsewhere than the others, each with its places. */
    private static String names(List<OpenLayers.Named> layers) {
        boolean mixed = layers.stream().map(OpenLayers.Named::places).distinct().count() > 1;
        return layers.stream()
                .map(it -> it.name() + (mixed && !it.places().isEmpty() ? " " + it.places() : ""))
                .collect(Collectors.joining(", "));
    }

    private static List<String> words(OpenLayers open) {
        return open.rows().stream()
                .map(it -> it.who() + " " + it.reason() + " " + names(it.layers()) + " " + it.places() + " "
                        + it.why().replace("boundary.open.why.", "") + " " + it.about())
                .toList();
    }
}
