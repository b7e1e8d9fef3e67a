package io.demarc.boundary;

import static io.demarc.boundary.Responsibility.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.util.Arrays;
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
            L06 P* S  S  C* C  C  C  S
            L07 S  C* C* C  C  C  C  C
            L08 S  C* C* C  C  C  C  C
            L09 P  C  C  C  C  C  C  C
            L10 S  S  S  S  C* C  C  S
            L11 C* C* C* C  C  C  C  C
            L12 S* S* S* S  C  C  C  S
            L13 S  C  C  C  C  C  C  C
            L14 S  S  S  S  C  C  C  S
            L15 P  P  P  S* C  C  C  S
            L16 S  S  S  S  S* C  C  S
            L17 S  S  S  S  C  C  N* C*
            L18 S  S* S* S  C  C  C  S
            """;

    private static final String COUNTS =
            "M1 1/8/9/0 M2 5/4/9/0 M3 5/4/9/0 M4 6/1/11/0 M5 16/0/2/0 M6 18/0/0/0 M7 17/0/0/1 M8 6/0/12/0";

    private final Matrix matrix = Matrix.load();
    private final Layers layers = Layers.load();
    private final Variants variants = Variants.load();
    private final Controls controls = Controls.load();

    @Test
    void every_cell_is_as_specified() {
        assertThat(matrix.entries()).hasSize(18 * 8);
        String read = Arrays.stream(Layer.values())
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

    @Test
    void a_shared_cell_says_what_each_side_does() {
        var shared = matrix.entries().stream()
                .filter(it -> it.owner() == SHARED && it.mode() != Mode.M8)
                .toList();
        assertThat(shared).hasSize(9 + 9 + 9 + 11 + 2).allSatisfy(entry -> {
            assertThat(entry.provider()).isNotBlank();
            assertThat(entry.customer()).isNotBlank();
        });
    }

    @Test
    void a_provided_cell_keeps_a_duty_of_ours() {
        assertThat(matrix.entries().stream().filter(it -> it.owner() == Responsibility.PROVIDER))
                .hasSize(8 + 4 + 4 + 1)
                .allSatisfy(entry -> assertThat(entry.duty()).isNotNull());
        assertThat(matrix.entry(Mode.M1, Layer.L09).duty()).isEqualTo(Duty.ACCEPTANCE);
        assertThat(matrix.entry(Mode.M4, Layer.L01).duty()).isEqualTo(Duty.ASSURANCE);
    }

    @Test
    void a_contested_cell_names_the_other_view_and_the_reason() {
        var contested =
                matrix.entries().stream().filter(it -> it.contested() != null).toList();
        assertThat(contested).hasSize(26).allSatisfy(it -> assertThat(
                        it.contested().reason() + it.contested().otherView())
                .isNotBlank());
    }

    @Test
    void every_layer_is_told_in_order_with_its_band_and_one_owning_stage() {
        assertThat(layers.layers()).extracting(Layers.Text::id).containsExactly(Layer.values());
        assertThat(layers.layers()).allSatisfy(text -> {
            assertThat(text.band()).isEqualTo(text.id().band());
            assertThat(text.ownerQuestion()).endsWith("?");
            assertThat(text.stage()).isIn("W2", "W3", "W4", "W5", "W6", "W9");
        });
        assertThat(layers.layers().stream().filter(it -> it.providerEvidence() == null))
                .extracting(Layers.Text::id)
                .containsExactly(Layer.L11);
    }

    @Test
    void the_display_order_is_that_of_the_four_bands() {
        assertThat(Layer.display().toString())
                .isEqualTo(
                        "[L18, L17, L16, L14, L13, L09, L11, L08, L07, L10, L12, L06, L05, L04, L03, L15, L02, L01]");
        assertThat(Layer.Band.PLATFORM.layers()).containsExactly(Layer.L15, Layer.L02, Layer.L01);
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
                        .filter(it -> it.controls() != null)
                        .flatMap(it -> it.controls().stream()))
                .containsExactly("C22", "C39", "C48");
    }

    @Test
    void a_control_is_offered_where_we_implement_it() {
        var devices = controls.of("C48").orElseThrow();
        assertThat(devices.isOursIn(Mode.M7)).isTrue();
        assertThat(devices.isOursIn(Mode.M3)).isFalse();
        assertThat(controls.controls()).allSatisfy(it -> assertThat(it.who()).matches("[CSP-]{7}"));
        assertThat(controls.controls().stream().filter(Controls.Control::key)).hasSize(17);
    }

    @Test
    void the_variants_are_told_in_order_for_the_modes_of_their_rule() {
        assertThat(variants.variants()).extracting(Variants.Text::id).containsExactly(Variant.values());
        assertThat(variants.variants())
                .allSatisfy(it -> assertThat(it.id().modes()).isEqualTo(Set.copyOf(it.modes())));
        assertThat(variants.variants().stream()
                        .filter(it -> it.changes() != null)
                        .flatMap(it -> it.changes().stream())
                        .filter(it -> it.to() == SHARED))
                .allSatisfy(it -> assertThat(it.provider() + it.customer()).doesNotContain("null"));
    }

    private String cell(Mode mode, Layer layer) {
        var entry = matrix.entry(mode, layer);
        return entry.owner().code() + (entry.contested() == null ? "" : "*");
    }

    private long count(Mode mode, Responsibility who) {
        return matrix.entries().stream()
                .filter(it -> it.mode() == mode && it.owner() == who)
                .count();
    }
}
