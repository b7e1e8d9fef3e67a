package io.demarc.deployment.form;

import io.demarc.deployment.Leg;
import io.demarc.deployment.LegAnswers;
import io.demarc.deployment.Mode;
import io.demarc.identity.Offer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed about one leg, by the short name of each field; kept as typed until it is right. */
record LegForm(String letter, Map<String, String> typed) {

    static LegForm empty(String letter) {
        return new LegForm(letter, Map.of());
    }

    static LegForm of(Leg leg) {
        var typed = new HashMap<String, String>();
        put(typed, "mode", leg.mode());
        put(typed, "vendor", leg.vendor());
        put(typed, "model", leg.model());
        put(typed, "region", leg.region());
        put(typed, "share", leg.share());
        var answers = leg.answers();
        put(typed, LegQuestion.CONTRACT_TIER.name(), answers.contractTier());
        put(typed, LegQuestion.INFERENCE_OPERATOR.name(), answers.inferenceOperator());
        put(typed, LegQuestion.MODEL_DEVELOPER.name(), answers.modelDeveloper());
        put(typed, LegQuestion.TENANCY.name(), answers.tenancy());
        put(typed, LegQuestion.STATE_AT_PROVIDER.name(), answers.stateAtProvider());
        put(typed, LegQuestion.SHIPPED_MODEL.name(), answers.shippedModel());
        put(typed, LegQuestion.PROVIDER_RUNS_TOOLS.name(), yesNo(answers.providerRunsTools()));
        put(typed, LegQuestion.OWN_CONTAINER_AND_WEIGHTS.name(), yesNo(answers.ownContainerAndWeights()));
        put(typed, LegQuestion.AIRGAPPED.name(), yesNo(answers.airgapped()));
        put(typed, LegQuestion.OWN_DEVICES.name(), yesNo(answers.ownDevices()));
        put(typed, LegQuestion.TELEMETRY_LEAVES.name(), yesNo(answers.telemetryLeaves()));
        put(typed, LegQuestion.FILTER_POLICY_EXPOSED.name(), yesNo(answers.filterPolicyExposed()));
        return new LegForm(leg.letter(), typed);
    }

    /** Adds what this leg's fields offer: the modes, and what its mode makes matter. */
    void offer(Offer offer) {
        offer.choice(name("mode"), Arrays.stream(Mode.values()).filter(mode -> !mode.isHybrid()));
        for (var question : LegQuestion.values())
            if (!question.isFreeText()) offer.choice(name(question.name()), question.options().stream());
    }

    /** The fields that take what anybody writes. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of("newVendor", "newModel", "region").map(this::name),
                Arrays.stream(LegQuestion.values())
                        .filter(LegQuestion::isFreeText)
                        .map(question -> name(question.name())));
    }

    /** What was typed, or nothing. */
    public String said(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The name of the field in the form. */
    public String name(String field) {
        return letter + "." + field;
    }

    public List<LegQuestion> questions() {
        return LegQuestion.of(mode());
    }

    @Nullable
    Mode mode() {
        return choice(Mode.class, "mode").filter(it -> !it.isHybrid()).orElse(null);
    }

    LegAnswers answers() {
        return new LegAnswers(
                choice(LegAnswers.ContractTier.class, LegQuestion.CONTRACT_TIER.name())
                        .orElse(null),
                text(LegQuestion.INFERENCE_OPERATOR.name()),
                text(LegQuestion.MODEL_DEVELOPER.name()),
                choice(LegAnswers.Tenancy.class, LegQuestion.TENANCY.name()).orElse(null),
                choice(LegAnswers.StateAtProvider.class, LegQuestion.STATE_AT_PROVIDER.name())
                        .orElse(null),
                yes(LegQuestion.PROVIDER_RUNS_TOOLS),
                yes(LegQuestion.OWN_CONTAINER_AND_WEIGHTS),
                yes(LegQuestion.AIRGAPPED),
                yes(LegQuestion.OWN_DEVICES),
                choice(LegAnswers.ShippedModel.class, LegQuestion.SHIPPED_MODEL.name())
                        .orElse(null),
                yes(LegQuestion.TELEMETRY_LEAVES),
                yes(LegQuestion.FILTER_POLICY_EXPOSED));
    }

    @Nullable
    String text(String field) {
        var said = said(field);
        return said.isEmpty() ? null : said;
    }

    @Nullable
    Integer share() {
        var said = said("share").replace("%", "").strip();
        return said.matches("\\d{1,3}") ? Integer.valueOf(said) : null;
    }

    private @Nullable Boolean yes(LegQuestion question) {
        return choice(LegQuestion.YesNo.class, question.name())
                .map(it -> it == LegQuestion.YesNo.YES)
                .orElse(null);
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(said(field)))
                .findFirst();
    }

    private static @Nullable String yesNo(@Nullable Boolean answer) {
        if (answer == null) return null;
        return answer ? "YES" : "NO";
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) typed.put(field, value.toString());
    }
}
