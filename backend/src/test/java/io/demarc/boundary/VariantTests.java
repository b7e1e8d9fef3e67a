package io.demarc.boundary;

import static io.demarc.boundary.Layer.*;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.LegAnswers.ContractTier;
import io.demarc.deployment.LegAnswers.ShippedModel;
import io.demarc.deployment.LegAnswers.StateAtProvider;
import io.demarc.deployment.LegBuilder;
import io.demarc.deployment.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each variant: what it changes, and that it changes nothing else. */
class VariantTests {

    private final Matrix matrix = Matrix.load();

    @Test
    void what_is_not_stated_changes_nothing() {
        for (Mode mode : Mode.values())
            if (!mode.isHybrid()) assertThat(changes(leg(mode))).isEmpty();
    }

    @Test
    void v1_a_consumer_contract_leaves_retention_without_proof() {
        for (Mode mode : List.of(Mode.M1, Mode.M2)) {
            var consumer = leg(mode).contract(ContractTier.CONSUMER).build();
            assertThat(matrix.standard(consumer, L12, null).provable()).isFalse();
            assertThat(matrix.standard(consumer, L14, null).provable()).isTrue();
        }
        var business = leg(Mode.M1).contract(ContractTier.BUSINESS).build();
        assertThat(matrix.standard(business, L12, null).provable()).isTrue();
    }

    @Test
    void v2_state_at_the_provider_makes_prompts_shared() {
        for (Mode mode : List.of(Mode.M2, Mode.M3)) {
            assertThat(changes(leg(mode).stateAtProvider(StateAtProvider.SESSION)))
                    .isEqualTo("L07 C>S");
            assertThat(changes(leg(mode).stateAtProvider(StateAtProvider.AGENT_LOOP)))
                    .isEqualTo("L07 C>S");
            assertThat(changes(leg(mode).stateAtProvider(StateAtProvider.CACHE)))
                    .isEmpty();
        }
        assertThat(changes(leg(Mode.M4).stateAtProvider(StateAtProvider.SESSION)))
                .isEmpty();
    }

    @Test
    void v3_the_developer_as_operator_brings_the_texts_of_the_direct_api() {
        var same = leg(Mode.M3).operatedBy("Anthropic").developedBy("anthropic");
        assertThat(changes(same)).isEmpty();
        assertThat(matrix.standard(same.build(), L06, null).activities())
                .isEqualTo(matrix.standard(leg(Mode.M2).build(), L06, null).activities())
                .isNotEqualTo(matrix.standard(leg(Mode.M3).build(), L06, null).activities());
        var other = leg(Mode.M3).operatedBy("Amazon").developedBy("Anthropic");
        assertThat(matrix.standard(other.build(), L06, null).variants()).isEmpty();
    }

    @Test
    void v4_an_own_container_and_weights_are_ours() {
        assertThat(changes(leg(Mode.M4).ownContainerAndWeights())).isEqualTo("L02 S>C, L03 S>C");
    }

    @Test
    void v5_an_air_gap_changes_no_owner() {
        assertThat(changes(leg(Mode.M6).airgapped())).isEmpty();
        assertThat(Variant.V5.appliesTo(leg(Mode.M6).airgapped().build(), null)).isTrue();
        assertThat(Variant.V5.appliesTo(leg(Mode.M5).airgapped().build(), null)).isFalse();
    }

    @Test
    void v6_hosted_tools_are_shared() {
        assertThat(changes(leg(Mode.M2).providerRunsTools())).isEqualTo("L08 C>S");
        assertThat(changes(leg(Mode.M3).providerRunsTools())).isEqualTo("L08 C>S");
    }

    @Test
    void v7_a_shipped_model_is_its_vendors_once_the_terms_are_accepted() {
        assertThat(changes(leg(Mode.M7).shippedModel(ShippedModel.SHIPPED))).isEmpty();
        assertThat(changes(leg(Mode.M7).shippedModel(ShippedModel.TERMS_ACCEPTED)))
                .isEqualTo("L02 C>P, L03 C>P, L04 C>P, L05 C>S, L06 C>S, L15 C>P");
        assertThat(changes(
                        leg(Mode.M7).shippedModel(ShippedModel.TERMS_ACCEPTED).telemetryLeaves()))
                .isEqualTo("L02 C>P, L03 C>P, L04 C>P, L05 C>S, L06 C>S, L12 C>S, L15 C>P");
        assertThat(changes(leg(Mode.M7).telemetryLeaves())).isEmpty();
    }

    @Test
    void v8_what_acts_by_no_tool_needs_nobody_for_tools() {
        assertThat(changes(leg(Mode.M1), 0)).isEqualTo("L08 S>N");
        assertThat(changes(leg(Mode.M6), 0)).isEqualTo("L08 C>N");
        assertThat(changes(leg(Mode.M3).providerRunsTools(), 0)).isEqualTo("L08 C>N");
        assertThat(changes(leg(Mode.M1), 1)).isEmpty();
    }

    @Test
    void v9_own_devices_make_the_device_shared() {
        assertThat(changes(leg(Mode.M7).ownDevices())).isEqualTo("L01 C>S");
        assertThat(matrix.standard(leg(Mode.M7).ownDevices().build(), L01, null)
                        .activities()
                        .providers())
                .hasSize(3)
                .first()
                .isEqualTo("(Employee, under the BYOD agreement) keeps the device locked");
    }

    @Test
    void v11_an_exposed_filter_policy_is_shared() {
        assertThat(changes(leg(Mode.M1).filterPolicyExposed())).isEqualTo("L06 P>S");
    }

    private String changes(LegBuilder leg) {
        return changes(leg, null);
    }

    private String changes(LegBuilder leg, Integer agenticScope) {
        return Arrays.stream(Layer.values())
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
