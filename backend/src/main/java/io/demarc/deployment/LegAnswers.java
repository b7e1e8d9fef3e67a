package io.demarc.deployment;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a leg beyond its mode, as far as it changes who answers for a layer. Null means that nobody has
 * said, and changes nothing.
 *
 * @param contractTier AN03
 * @param inferenceOperator AN04: the legal entity that executes the model
 * @param modelDeveloper AN05
 * @param tenancy AN08
 * @param stateAtProvider AN10
 * @param providerRunsTools AN11: hosted tools, or the agent loop itself
 * @param ownContainerAndWeights AN12
 * @param airgapped AN15: no route to the internet at all
 * @param ownDevices AN17: employees use devices of their own
 * @param shippedModel AN18
 * @param telemetryLeaves AN19: any telemetry leaves the device
 * @param filterPolicyExposed AN20: the product lets us set its filter policy
 */
public record LegAnswers(
        @Nullable ContractTier contractTier,
        @Nullable String inferenceOperator,
        @Nullable String modelDeveloper,
        @Nullable Tenancy tenancy,
        @Nullable StateAtProvider stateAtProvider,
        @Nullable Boolean providerRunsTools,
        @Nullable Boolean ownContainerAndWeights,
        @Nullable Boolean airgapped,
        @Nullable Boolean ownDevices,
        @Nullable ShippedModel shippedModel,
        @Nullable Boolean telemetryLeaves,
        @Nullable Boolean filterPolicyExposed) {

    public static final LegAnswers NONE =
            new LegAnswers(null, null, null, null, null, null, null, null, null, null, null, null);

    public boolean operatorIsDeveloper() {
        return inferenceOperator != null && inferenceOperator.equalsIgnoreCase(modelDeveloper);
    }

    /** For whom the contract was written. */
    public enum ContractTier {
        CONSUMER,
        BUSINESS,
        ENTERPRISE
    }

    /** Whose the compute and the copy of the model are. Reserved capacity of a shared model is not isolation. */
    public enum Tenancy {
        SHARED,
        RESERVED_CAPACITY,
        SINGLE_TENANT,
        CONFIDENTIAL_COMPUTE
    }

    /** What the provider keeps for us between requests, from nothing upwards. */
    public enum StateAtProvider {
        NONE,
        CACHE,
        SESSION,
        FILES_OR_INDEX,
        MEMORY,
        AGENT_LOOP;

        public boolean outlivesTheRequest() {
            return compareTo(SESSION) >= 0;
        }
    }

    /** Whether the maker of the device, its system or the app shipped the model, and is a provider by contract. */
    public enum ShippedModel {
        NO,
        SHIPPED,
        TERMS_ACCEPTED
    }
}
