package io.demarc.deployment;

import io.demarc.deployment.LegAnswers.ContractTier;
import io.demarc.deployment.LegAnswers.ShippedModel;
import io.demarc.deployment.LegAnswers.StateAtProvider;
import java.util.UUID;

/** A leg as a person would state it, one answer at a time. */
public final class LegBuilder {

    private final String letter;
    private final Mode mode;
    private UUID vendor;
    private Integer share;
    private ContractTier contractTier;
    private String operator;
    private String developer;
    private StateAtProvider state;
    private Boolean providerRunsTools;
    private Boolean ownContainer;
    private Boolean airgapped;
    private Boolean ownDevices;
    private ShippedModel shipped;
    private Boolean telemetry;
    private Boolean filterPolicy;

    private LegBuilder(String letter, Mode mode) {
        this.letter = letter;
        this.mode = mode;
    }

    public static LegBuilder leg(String letter, Mode mode) {
        return new LegBuilder(letter, mode);
    }

    public static LegBuilder leg(Mode mode) {
        return leg("A", mode);
    }

    public LegBuilder vendor(UUID vendor) {
        this.vendor = vendor;
        return this;
    }

    public LegBuilder share(int share) {
        this.share = share;
        return this;
    }

    public LegBuilder contract(ContractTier tier) {
        contractTier = tier;
        return this;
    }

    public LegBuilder operatedBy(String operator) {
        this.operator = operator;
        return this;
    }

    public LegBuilder developedBy(String developer) {
        this.developer = developer;
        return this;
    }

    public LegBuilder stateAtProvider(StateAtProvider state) {
        this.state = state;
        return this;
    }

    public LegBuilder providerRunsTools() {
        providerRunsTools = true;
        return this;
    }

    public LegBuilder ownContainerAndWeights() {
        ownContainer = true;
        return this;
    }

    public LegBuilder airgapped() {
        airgapped = true;
        return this;
    }

    public LegBuilder ownDevices() {
        ownDevices = true;
        return this;
    }

    public LegBuilder shippedModel(ShippedModel shipped) {
        this.shipped = shipped;
        return this;
    }

    public LegBuilder telemetryLeaves() {
        telemetry = true;
        return this;
    }

    public LegBuilder filterPolicyExposed() {
        filterPolicy = true;
        return this;
    }

    public Leg build() {
        return new Leg(
                UUID.nameUUIDFromBytes(letter.getBytes()),
                letter,
                mode,
                vendor,
                null,
                null,
                share,
                new LegAnswers(
                        contractTier,
                        operator,
                        developer,
                        null,
                        state,
                        providerRunsTools,
                        ownContainer,
                        airgapped,
                        ownDevices,
                        shipped,
                        telemetry,
                        filterPolicy));
    }
}
