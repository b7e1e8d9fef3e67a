package io.demarc.boundary.matrix;

import static io.demarc.boundary.matrix.ShippedBoundary.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data files against the specification's own tables, which stand here a second time. */
class MatrixTests {

    /** M1 to M8; a star marks what is contested. */
    private static final String SPECIFIED = """
            L01 P  P  P  P  S  C  C* S
            L02 P  P  P  S* C  C  C  S
            L03 P  P  P  S  C* C  C  S
            L04 P* S* S* S  C* C  C  S
            L05 P  S  S  S  C  C  C  S
            L06 P* S* S* C* C  C  C  S
            L07 S  C* C* C  C  C  C  C
            L08 S  C* C* C  C  C  C  C
            L09 P  C  C  C  C  C  C  C
            L10 S  S  S  S  C* C  C  S
            L11 C* C* C* C  C  C  C  C
            L12 S* S* S* S  C  C  C  S
            L13 S  C  C  C  C  C  C  C
            L14 S  S  S  S  C  C  C  S
            L15 P  P  P  S* C  C  C  S
            L16 S  S* S* S* S* C  C  S
            L17 S  S  S  S  C  C  N* C*
            L18 S  S* S* S* C  C  C  S
            """;

    private static final String COUNTS =
            "M1 1/8/9/0 M2 5/4/9/0 M3 5/4/9/0 M4 6/1/11/0 M5 16/0/2/0 M6 18/0/0/0 M7 17/0/0/1 M8 6/0/12/0";

    private final Matrix matrix = MATRIX;
    private final Layers layers = LAYERS;
    private final Variants variants = VARIANTS;
    private final Controls controls = Shipped.newest(Controls.KIND).content();

    @Test
    void every_cell_is_as_specified() {
        assertThat(CELLS.cells()).hasSize(18 * 8);
        String read = layers.ids().stream()
                .map(layer -> layer
                        + Arrays.stream(Mode.values())
                                .map(mode -> " " + cell(mode, layer))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(read.replaceAll("\\s+", " ")).isEqualTo(SPECIFIED.strip().replaceAll("\\s+", " "));
    }

    @Test
    void the_counts_are_as_specified() {
        String read = Arrays.stream(Mode.values())
                .map(mode -> mode + " "
                        + Arrays.stream(new String[] {"C", "P", "S", "N"})
                                .map(code -> "" + count(mode, Responsibility.of(code)))
                                .collect(Collectors.joining("/")))
                .collect(Collectors.joining(" "));
        assertThat(read).isEqualTo(COUNTS);
    }

    /** One cell of each kind, as the specification prints them. */
    @Test
    void cells_carry_the_activities_that_the_specification_lists() {
        assertThat(cell(Mode.M5, L01, "HOSTING")).isEqualTo("P2 P3 P4 C1 C2 C3");
        assertThat(cell(Mode.M2, L04, "DEVELOPER")).isEqualTo("P2 P3 C3 C4 C5");
        assertThat(cell(Mode.M3, L04, "OPERATOR")).isEqualTo("P4 P5 C3 C4 C5");
        assertThat(cell(Mode.M1, L09, "SAAS_VENDOR")).isEqualTo("P1 C1 C2");
        assertThat(cell(Mode.M4, L01, "OPERATOR")).isEqualTo("P1 C0");
        assertThat(cell(Mode.M6, L16, "null")).isEqualTo("C7 C6 C2 C3 C4");
        assertThat(cell(Mode.M8, L17, "null")).isEqualTo("C8 C9 C10");
    }

    @Test
    void every_activity_is_carried_by_a_cell_or_brought_by_a_variant() {
        assertThat(ACTIVITIES.activities()).hasSize(223);
        var carried = new HashSet<ActivityId>();
        CELLS.cells().forEach(cell -> carried.addAll(cell.activities()));
        variants.variants().stream()
                .flatMap(it -> it.effects() == null ? Stream.empty() : it.effects().stream())
                .forEach(effect -> {
                    if (effect.activities() != null) carried.addAll(effect.activities());
                    if (effect.adds() != null) carried.addAll(effect.adds());
                });
        assertThat(ACTIVITIES.activities()).extracting(ActivityTexts.Text::id).allMatch(carried::contains);
    }

    @Test
    void a_contested_cell_names_the_other_view_and_the_reason() {
        var contested =
                CELLS.cells().stream().filter(it -> it.contested() != null).toList();
        assertThat(contested).hasSize(32).allSatisfy(it -> assertThat(
                        it.contested().reason() + it.contested().otherView())
                .isNotBlank());
    }

    @Test
    void every_layer_has_a_band_a_question_and_one_owning_stage() {
        assertThat(layers.layers()).hasSize(18).allSatisfy(text -> {
            assertThat(text.ownerQuestion()).endsWith("?");
            assertThat(text.stage().id()).isIn("W2", "W3", "W4", "W5", "W6", "W9");
        });
        assertThat(layers.router()).isEqualTo(L17);
        assertThat(layers.layers().stream().filter(it -> it.providerEvidence() == null))
                .extracting(Layers.Text::id)
                .containsExactly(L11);
    }

    @Test
    void the_display_order_is_that_of_the_four_bands() {
        assertThat(layers.display().toString())
                .isEqualTo(
                        "[L18, L17, L16, L14, L13, L09, L11, L08, L07, L10, L12, L06, L05, L04, L03, L15, L02, L01]");
        assertThat(layers.in(Layer.Band.PLATFORM)).containsExactly(L15, L02, L01);
    }

    @Test
    void every_control_that_a_layer_or_variant_names_exists() {
        assertThat(controls.controls()).hasSize(49);
        Set<String> known =
                controls.controls().stream().map(Controls.Control::id).collect(Collectors.toSet());
        assertThat(known).hasSize(49);
        assertThat(layers.layers().stream()
                        .flatMap(it -> Stream.concat(
                                it.controls().stream(),
                                it.controlsByMode() == null
                                        ? Stream.empty()
                                        : it.controlsByMode().values().stream().flatMap(ids -> ids.stream()))))
                .hasSize(54)
                .allMatch(known::contains);
        assertThat(variants.variants().stream()
                        .filter(it -> it.requiredControls() != null)
                        .flatMap(it -> it.requiredControls().values().stream().flatMap(ids -> ids.stream())))
                .hasSize(6)
                .allMatch(known::contains);
    }

    @Test
    void a_control_is_offered_where_we_implement_it() {
        var devices = controls.of("C48").orElseThrow();
        assertThat(devices.isOursIn(Mode.M7)).isTrue();
        assertThat(devices.isOursIn(Mode.M1)).as("a client of an application").isTrue();
        assertThat(devices.isOursIn(Mode.M3)).isFalse();
        assertThat(controls.others(layers.of(L08), Mode.M1, List.of())).doesNotContain(devices);
        assertThat(controls.usual(layers.of(L08), Mode.M1, List.of("C48"))).contains(devices);
        assertThat(devices.risks()).containsExactly("R34", "R17", "R25", "R26");
        for (var control : controls.controls())
            assertThat(control.requirement()).as(control.id()).doesNotContain(":)", "reading)");
        assertThat(controls.controls()).allSatisfy(it -> assertThat(it.who()).matches("[CSP-]{7}"));
        assertThat(controls.controls().stream().filter(Controls.Control::key)).hasSize(17);
    }

    @Test
    void a_matrix_that_leaves_something_out_is_refused() {
        var fewer = new Cells(CELLS.cells().subList(1, CELLS.cells().size()));
        assertThat(faults(Cells.KIND, fewer)).containsExactly("L01 in M1 is missing");
        var first = CELLS.cells().getFirst();
        var silent = new Cells(Stream.concat(
                        fewer.cells().stream(),
                        Stream.of(new Cells.Entry(
                                L01, Mode.M1, Responsibility.SHARED, null, first.activities(), true, null)))
                .toList());
        assertThat(faults(Cells.KIND, silent)).containsExactly("L01 in M1 names no party");
        var foreign = new Cells(Stream.concat(
                        fewer.cells().stream(),
                        Stream.of(new Cells.Entry(
                                L01,
                                Mode.M1,
                                Responsibility.US,
                                null,
                                List.of(new ActivityId("L02.C1"), new ActivityId("L01.P1")),
                                true,
                                null)))
                .toList());
        assertThat(faults(Cells.KIND, foreign))
                .containsExactly(
                        "L01 in M1: L02.C1 is no activity of the layer",
                        "L01 in M1 names no party",
                        "L01 in M1: activities and letter C do not fit");
    }

    private static <T> List<String> faults(Kind<T> kind, T content) {
        return kind.check().faults(content, new Kind.Contents() {
            @Override
            public <X> X of(Kind<X> other) {
                return Shipped.newest(other).content();
            }
        });
    }

    private String cell(Mode mode, Layer layer, String party) {
        var entry = matrix.entry(mode, layer);
        assertThat(String.valueOf(entry.party())).isEqualTo(party);
        return entry.activities().stream().map(it -> it.id().substring(4)).collect(Collectors.joining(" "));
    }

    private String cell(Mode mode, Layer layer) {
        var entry = matrix.entry(mode, layer);
        return entry.owner().code() + (entry.contested() == null ? "" : "*");
    }

    private long count(Mode mode, Responsibility who) {
        return CELLS.cells().stream()
                .filter(it -> it.mode() == mode && it.owner() == who)
                .count();
    }
}
