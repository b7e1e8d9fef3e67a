package io.demarc.deployment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A leg as it is kept. */
@Entity
@Table(name = "leg")
class LegRow {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private UUID planId;
    private String letter;
    private @Nullable String mode;
    private @Nullable UUID vendorId;
    private @Nullable UUID modelId;
    private @Nullable String region;
    private @Nullable Integer share;

    @Enumerated(EnumType.STRING)
    private LegAnswers.@Nullable ContractTier contractTier;

    private @Nullable String inferenceOperator;
    private @Nullable String modelDeveloper;

    @Enumerated(EnumType.STRING)
    private LegAnswers.@Nullable Tenancy tenancy;

    @Enumerated(EnumType.STRING)
    private LegAnswers.@Nullable StateAtProvider stateAtProvider;

    private @Nullable Boolean providerRunsTools;
    private @Nullable Boolean ownContainerAndWeights;
    private @Nullable Boolean airgapped;
    private @Nullable Boolean ownDevices;

    @Enumerated(EnumType.STRING)
    private LegAnswers.@Nullable ShippedModel shippedModel;

    private @Nullable Boolean telemetryLeaves;
    private @Nullable Boolean filterPolicyExposed;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected LegRow() {}

    @SuppressWarnings("NullAway.Init")
    LegRow(UUID plan, Leg leg) {
        this.id = leg.id();
        this.planId = plan;
        this.letter = leg.letter();
        revise(leg);
    }

    UUID id() {
        return id;
    }

    void revise(Leg leg) {
        var answers = leg.answers();
        mode = leg.mode() == null ? null : leg.mode().code();
        vendorId = leg.vendor();
        modelId = leg.model();
        region = leg.region();
        share = leg.share();
        contractTier = answers.contractTier();
        inferenceOperator = answers.inferenceOperator();
        modelDeveloper = answers.modelDeveloper();
        tenancy = answers.tenancy();
        stateAtProvider = answers.stateAtProvider();
        providerRunsTools = answers.providerRunsTools();
        ownContainerAndWeights = answers.ownContainerAndWeights();
        airgapped = answers.airgapped();
        ownDevices = answers.ownDevices();
        shippedModel = answers.shippedModel();
        telemetryLeaves = answers.telemetryLeaves();
        filterPolicyExposed = answers.filterPolicyExposed();
    }

    Leg leg() {
        var answers = new LegAnswers(
                contractTier,
                inferenceOperator,
                modelDeveloper,
                tenancy,
                stateAtProvider,
                providerRunsTools,
                ownContainerAndWeights,
                airgapped,
                ownDevices,
                shippedModel,
                telemetryLeaves,
                filterPolicyExposed);
        return new Leg(id, letter, mode == null ? null : Mode.of(mode), vendorId, modelId, region, share, answers);
    }
}
