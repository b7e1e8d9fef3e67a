package io.demarc.boundary.matrix;

import static io.demarc.boundary.matrix.ShippedBoundary.*;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.LegBuilder;
import io.demarc.deployment.Mode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each variant: what it changes, and that it changes nothing else. */
class VariantTests {

    private final Matrix matrix = MATRIX;

    @Test
    void what_is_not_stated_changes_nothing() {
        for (Mode mode : Mode.values())
            if (!mode.isHybrid()) assertThat(changes(leg(mode))).isEmpty();
    }

    @Test
    void v1_a_consumer_contract_leaves_retention_without_proof() {
        for (Mode mode : List.of(Mode.M1, Mode.M2)) {
            var consumer = leg(mode).contract("CONSUMER").build();
            assertThat(matrix.standard(consumer, L12, null).provable()).isFalse();
            assertThat(matrix.standard(consumer, L14, null).provable()).isTrue();
        }
        var business = leg(Mode.M1).contract("BUSINESS").build();
        assertThat(matrix.standard(business, L12, null).provable()).isTrue();
    }

    @Test
    void v2_state_at_the_provider_makes_prompts_shared() {
        for (Mode mode : List.of(Mode.M2, Mode.M3)) {
            assertThat(changes(leg(mode).stateAtProvider("SESSION"))).isEqualTo("L07 C>S");
            assertThat(changes(leg(mode).stateAtProvider("CACHE"))).isEmpty();
        }
        assertThat(changes(leg(Mode.M4).stateAtProvider("SESSION"))).isEmpty();
    }

    @Test
    void v3_the_developer_as_operator_brings_the_texts_of_the_direct_api() {
        var same = leg(Mode.M3).operatedBy("Anthropic").developedBy("anthropic");
        assertThat(changes(same)).isEmpty();
        for (Layer layer : List.of(L02, L03, L04, L05, L06, L12, L14, L15, L16, L18)) {
            var direct = matrix.standard(leg(Mode.M2).build(), layer, null);
            assertThat(matrix.standard(same.build(), layer, null).activities()).isEqualTo(direct.activities());
            assertThat(matrix.standard(same.build(), layer, null).party()).isEqualTo(direct.party());
        }
        assertThat(ids(matrix.standard(same.build(), L06, null))).isEqualTo("P4 C5 C6");
        assertThat(ids(matrix.standard(leg(Mode.M3).build(), L06, null))).isEqualTo("P5 C7 C8 C3");
        var other = leg(Mode.M3).operatedBy("Amazon").developedBy("Anthropic");
        assertThat(matrix.standard(other.build(), L06, null).variants()).isEmpty();
    }

    @Test
    void v4_an_own_container_and_weights_are_ours_and_there_is_no_catalogue_model() {
        var own = leg(Mode.M4).ownContainerAndWeights().build();
        assertThat(ids(matrix.standard(own, L04, null))).isEqualTo("P4 C3 C4 C5");
        assertThat(ids(matrix.standard(own, L18, null))).isEqualTo("P3 P7 C5 C6 C7");
        assertThat(changes(leg(Mode.M4).ownContainerAndWeights())).isEqualTo("L02 S>C, L03 S>C");
    }

    @Test
    void v5_an_air_gap_changes_no_owner() {
        assertThat(changes(leg(Mode.M6).airgapped())).isEmpty();
        var offline = leg(Mode.M6).airgapped().build();
        assertThat(ids(matrix.standard(offline, L14, null))).isEqualTo("C4 C6 C7 C8");
        assertThat(ids(matrix.standard(offline, L15, null))).isEqualTo("C3 C4 C5 C6");
        assertThat(Variant.V5.appliesTo(leg(Mode.M6).airgapped().build(), null)).isTrue();
        assertThat(Variant.V5.appliesTo(leg(Mode.M5).airgapped().build(), null)).isFalse();
    }

    @Test
    void v6_hosted_tools_are_shared() {
        assertThat(changes(leg(Mode.M2).providerRunsTools())).isEqualTo("L07 C>S, L08 C>S");
        assertThat(changes(leg(Mode.M3).providerRunsTools())).isEqualTo("L07 C>S, L08 C>S");
        assertThat(ids(matrix.standard(leg(Mode.M3).providerRunsTools().build(), L07, null)))
                .isEqualTo("P6 P7 C4 C5 C8");
        assertThat(changes(leg(Mode.M3).stateAtProvider("AGENT_LOOP")))
                .as("an agent loop is state and a loop")
                .isEqualTo("L07 C>S, L08 C>S");
        for (Layer noted : List.of(L13, L14))
            assertThat(matrix.standard(leg(Mode.M2).providerRunsTools().build(), noted, null)
                            .variants())
                    .containsExactly(Variant.V6);
        assertThat(VARIANTS.of(Variant.V6).effectOn(L13)).contains("acts before we see its output");
        assertThat(VARIANTS.of(Variant.V6).effectOn(L08)).doesNotContain("acts before we see");
    }

    @Test
    void where_two_variants_turn_one_cell_it_carries_the_activities_of_both() {
        var both = leg(Mode.M2).stateAtProvider("MEMORY").providerRunsTools().build();
        assertThat(ids(matrix.standard(both, L07, null))).isEqualTo("P4 P5 C4 C5 C7 P6 P7 C8");
    }

    @Test
    void v7_a_shipped_model_is_its_vendors_once_the_terms_are_accepted() {
        assertThat(changes(leg(Mode.M7).shippedModel("SHIPPED"))).isEmpty();
        assertThat(changes(leg(Mode.M7).shippedModel("TERMS_ACCEPTED")))
                .isEqualTo("L02 C>P, L03 C>P, L04 C>P, L05 C>S, L06 C>S, L15 C>P");
        assertThat(changes(leg(Mode.M7).shippedModel("TERMS_ACCEPTED").telemetryLeaves()))
                .isEqualTo("L02 C>P, L03 C>P, L04 C>P, L05 C>S, L06 C>S, L12 C>S, L15 C>P");
        assertThat(changes(leg(Mode.M7).telemetryLeaves())).isEmpty();
    }

    @Test
    void v8_what_acts_by_no_tool_needs_nobody_for_tools() {
        assertThat(changes(leg(Mode.M1), 0)).isEqualTo("L08 S>N");
        assertThat(changes(leg(Mode.M6), 0)).isEqualTo("L08 C>N");
        assertThat(changes(leg(Mode.M3).providerRunsTools(), 0)).isEqualTo("L07 C>S, L08 C>N");
        assertThat(ids(matrix.standard(leg(Mode.M3).providerRunsTools().build(), L08, 0)))
                .isEmpty();
        assertThat(changes(leg(Mode.M1), 1)).isEmpty();
    }

    @Test
    void v9_own_devices_make_the_device_shared() {
        assertThat(changes(leg(Mode.M7).ownDevices())).isEqualTo("L01 C>S");
        var cell = matrix.standard(leg(Mode.M7).ownDevices().build(), L01, null);
        assertThat(cell.party()).isEqualTo(Party.EMPLOYEE);
        assertThat(ids(cell)).isEqualTo("P5 P6 P7 C4 C5 C6");
    }

    @Test
    void v11_an_exposed_filter_policy_is_shared() {
        assertThat(changes(leg(Mode.M1).filterPolicyExposed())).isEqualTo("L06 P>S");
    }

    @Test
    void v12_who_tunes_governs_the_data_and_tests_the_tune() {
        for (String how : List.of("PROVIDER_FINE_TUNE", "OWN_FINE_TUNE", "SELF_TRAINED")) {
            assertThat(changes(leg(Mode.M1).customised(how))).isEqualTo("L04 P>S");
            assertThat(changes(leg(Mode.M2).customised(how))).isEqualTo("L03 P>S");
            assertThat(changes(leg(Mode.M3).customised(how))).isEqualTo("L03 P>S");
            for (Mode mode : List.of(Mode.M4, Mode.M5, Mode.M6, Mode.M7))
                assertThat(changes(leg(mode).customised(how))).isEmpty();
            assertThat(changes(leg(Mode.M7).shippedModel("TERMS_ACCEPTED").customised(how)))
                    .contains("L03 C>S, L04 C>S");
        }
        for (String how : List.of("NONE", "PROMPT_RAG"))
            assertThat(matrix.standard(leg(Mode.M3).customised(how).build(), L11, null)
                            .variants())
                    .isEmpty();
        var tuned = leg(Mode.M3).customised("PROVIDER_FINE_TUNE").build();
        assertThat(ids(matrix.standard(tuned, L03, null))).isEqualTo("P1 C0 P4 C5");
        assertThat(ids(matrix.standard(tuned, L04, null))).isEqualTo("P4 P5 C3 C4 C5 C7 C8");
        assertThat(ids(matrix.standard(tuned, L11, null))).isEqualTo("C1 C2 C3 C4 C5");
        assertThat(matrix.standard(tuned, L04, null).required()).containsExactly("C15");
        assertThat(matrix.standard(tuned, L11, null).required()).containsExactly("C06");
    }

    @Test
    void v13_a_client_that_acts_on_our_devices_asks_and_is_kept_within_bounds() {
        var client = leg(Mode.M1).clientRunsTools();
        assertThat(changes(client, 1)).isEmpty();
        assertThat(ids(matrix.standard(client.build(), L08, 1))).isEqualTo("P1 P2 C1 C2 C3 P5 P6 C7 C8");
        assertThat(matrix.standard(client.build(), L08, 1).required()).containsExactly("C48");
        assertThat(matrix.standard(client.build(), L08, 0).who()).isEqualTo(Responsibility.NOT_APPLICABLE);
        assertThat(matrix.standard(client.build(), L08, null).variants()).isEmpty();
    }

    @Test
    void what_a_variant_requires_is_required_at_its_layer_alone() {
        var enclave = leg(Mode.M6).airgapped().build();
        assertThat(matrix.standard(enclave, L14, null).required()).containsExactly("C39");
        assertThat(matrix.standard(enclave, L15, null).required()).containsExactly("C22");
        assertThat(matrix.standard(enclave, L17, null).required()).isEmpty();
        assertThat(matrix.standard(leg(Mode.M7).ownDevices().build(), L01, null).required())
                .containsExactly("C48");
    }

    private static String ids(Matrix.Standard cell) {
        return cell.activities().stream().map(it -> it.id().substring(4)).collect(Collectors.joining(" "));
    }

    private String changes(LegBuilder leg) {
        return changes(leg, null);
    }

    private String changes(LegBuilder leg, Integer agenticScope) {
        return LAYERS.ids().stream()
                .map(layer -> {
                    var cell = matrix.standard(leg.build(), layer, agenticScope);
                    return cell.modes() == cell.who()
                            ? ""
                            : layer + " " + cell.modes().code() + ">"
                                    + cell.who().code();
                })
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
