package io.demarc.deployment;

import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A leg as a person would state it, one answer at a time. */
public final class LegBuilder {

    private final String letter;
    private final Mode mode;
    private final Map<String, String> answers = new HashMap<>();
    private UUID vendor;
    private Integer share;
    private String region;
    private Supply supply = Supply.NONE;

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

    public LegBuilder region(String region) {
        this.region = region;
        return this;
    }

    /** What it is contracted as, and the machines below it. */
    public LegBuilder suppliedBy(UUID offering, UUID hosting) {
        this.supply = new Supply(offering, hosting);
        return this;
    }

    public LegBuilder routed(String how) {
        return answering(LegQuestions.ROUTED, how);
    }

    public LegBuilder contract(String tier) {
        return answering(LegQuestions.CONTRACT_TIER, tier);
    }

    public LegBuilder operatedBy(String operator) {
        return answering(LegQuestions.INFERENCE_OPERATOR, operator);
    }

    public LegBuilder developedBy(String developer) {
        return answering(LegQuestions.MODEL_DEVELOPER, developer);
    }

    public LegBuilder stateAtProvider(String state) {
        return answering(LegQuestions.STATE_AT_PROVIDER, state);
    }

    public LegBuilder providerRunsTools() {
        return answering(LegQuestions.PROVIDER_RUNS_TOOLS, AnswerType.YES);
    }

    public LegBuilder ownContainerAndWeights() {
        return answering(LegQuestions.OWN_CONTAINER_AND_WEIGHTS, AnswerType.YES);
    }

    public LegBuilder airgapped() {
        return answering(LegQuestions.AIRGAPPED, AnswerType.YES);
    }

    public LegBuilder ownDevices() {
        return answering(LegQuestions.OWN_DEVICES, AnswerType.YES);
    }

    public LegBuilder shippedModel(String shipped) {
        return answering(LegQuestions.SHIPPED_MODEL, shipped);
    }

    public LegBuilder telemetryLeaves() {
        return answering(LegQuestions.TELEMETRY_LEAVES, AnswerType.YES);
    }

    public LegBuilder filterPolicyExposed() {
        return answering(LegQuestions.FILTER_POLICY_EXPOSED, AnswerType.YES);
    }

    public LegBuilder hostedBy(String cloud) {
        return answering(LegQuestions.HOSTING_INFRASTRUCTURE, cloud);
    }

    public LegBuilder customised(String how) {
        return answering(LegQuestions.CUSTOMISATION, how);
    }

    public LegBuilder deviceBy(String vendor) {
        return answering(LegQuestions.DEVICE_VENDOR, vendor);
    }

    public LegBuilder clientRunsTools() {
        return answering(LegQuestions.CLIENT_RUNS_TOOLS, AnswerType.YES);
    }

    public LegBuilder carrying(String classes) {
        return answering(LegQuestions.DATA_CLASSES, classes);
    }

    public LegBuilder personalData(String level) {
        return answering(LegQuestions.PERSONAL_DATA, level);
    }

    public LegBuilder takenOverBy(String letter) {
        return answering(LegQuestions.TAKEN_OVER_BY, letter);
    }

    private LegBuilder answering(String question, String answer) {
        answers.put(question, answer);
        return this;
    }

    public Leg build() {
        return new Leg(
                UUID.nameUUIDFromBytes(letter.getBytes()),
                letter,
                mode,
                vendor,
                null,
                region,
                share,
                supply,
                new Answers(answers));
    }
}
