package io.demarc.deployment;

import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.inventory.UseCaseState;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiries;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.questionnaire.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is asked about legs. The constants are the questions whose answers change who answers for a layer, or how a plan
 * reads: a questionnaire without them is refused. Conditions of questions may name the {@code mode}, whether there are
 * several {@code places}, what happens on {@code failure}, and whether the use case {@code acts} by tools at all.
 */
@Component
public class LegQuestions {

    public static final String SUBJECT = "leg";

    public static final String CONTRACT_TIER = "AN03";
    public static final String INFERENCE_OPERATOR = "AN04";
    public static final String MODEL_DEVELOPER = "AN05";
    public static final String STATE_AT_PROVIDER = "AN10";
    public static final String PROVIDER_RUNS_TOOLS = "AN11";
    public static final String OWN_CONTAINER_AND_WEIGHTS = "AN12";
    public static final String AIRGAPPED = "AN15";
    public static final String OWN_DEVICES = "AN17";
    public static final String SHIPPED_MODEL = "AN18";
    public static final String TELEMETRY_LEAVES = "AN19";
    public static final String FILTER_POLICY_EXPOSED = "AN20";
    public static final String HOSTING_INFRASTRUCTURE = "AN06";
    public static final String CUSTOMISATION = "AN07";
    public static final String DEVICE_VENDOR = "AN72";
    public static final String CLIENT_RUNS_TOOLS = "AN76";

    /** Facts that house rules ask for. */
    public static final String ACCREDITED = "AN16";

    public static final String INPUTS_TRAIN = "AN50";
    public static final String NOTHING_KEPT_OR_READ = "AN51";
    public static final String AGREEMENT_AND_TRANSFER = "AN52";

    /** Of two parts of an answer both are true, or neither is. */
    public static final String BOTH = "BOTH";

    public static final String NEITHER = "NEITHER";

    /** Which are answered by the name of a party that may be a vendor of the directory. */
    static final List<String> PARTIES = List.of(INFERENCE_OPERATOR, MODEL_DEVELOPER, HOSTING_INFRASTRUCTURE);

    private static final String AGENTIC_SCOPE = "AN29";

    public static final String ROUTED = "AN14";
    public static final String GLOBAL = "GLOBAL";

    /** Asked only where there are several places. */
    public static final String DATA_CLASSES = "AN01";

    public static final String PERSONAL_DATA = "AN74";
    static final String TAKEN_OVER_BY = "AN79";

    public static final String CONSUMER = "CONSUMER";
    public static final String AGENT_LOOP = "AGENT_LOOP";
    public static final String TERMS_ACCEPTED = "TERMS_ACCEPTED";

    /** Of what the provider may keep for us, what outlives the request. */
    static final Set<String> KEPT_AFTER_THE_REQUEST = Set.of("SESSION", "FILES_OR_INDEX", "MEMORY", AGENT_LOOP);

    /** How the model may be adapted by more than prompts: somebody changes its weights for us. */
    public static final Set<String> TUNED = Set.of("PROVIDER_FINE_TUNE", "OWN_FINE_TUNE", "SELF_TRAINED");

    /** By question, the answers that something follows from; a text has none. */
    private static final Map<String, Set<String>> ACTED_ON = Map.ofEntries(
            Map.entry(CONTRACT_TIER, Set.of(CONSUMER)),
            Map.entry(INFERENCE_OPERATOR, Set.of()),
            Map.entry(MODEL_DEVELOPER, Set.of()),
            Map.entry(STATE_AT_PROVIDER, KEPT_AFTER_THE_REQUEST),
            Map.entry(PROVIDER_RUNS_TOOLS, Set.of(AnswerType.YES)),
            Map.entry(OWN_CONTAINER_AND_WEIGHTS, Set.of(AnswerType.YES)),
            Map.entry(AIRGAPPED, Set.of(AnswerType.YES)),
            Map.entry(OWN_DEVICES, Set.of(AnswerType.YES)),
            Map.entry(SHIPPED_MODEL, Set.of(TERMS_ACCEPTED)),
            Map.entry(TELEMETRY_LEAVES, Set.of(AnswerType.YES)),
            Map.entry(FILTER_POLICY_EXPOSED, Set.of(AnswerType.YES)));

    /** The same of questions that came later: a questionnaire of an organization need not have them, and nothing follows. */
    private static final Map<String, Set<String>> ACTED_ON_LATER = Map.ofEntries(
            Map.entry(HOSTING_INFRASTRUCTURE, Set.of()),
            Map.entry(CUSTOMISATION, TUNED),
            Map.entry(DEVICE_VENDOR, Set.of()),
            Map.entry(CLIENT_RUNS_TOOLS, Set.of(AnswerType.YES)),
            Map.entry(DATA_CLASSES, Set.of("0", "1", "2", "3", "4")),
            Map.entry(PERSONAL_DATA, Set.of("0", "1", "2", "3", "4")),
            Map.entry(TAKEN_OVER_BY, Set.of("A", "B", "C", "D", "E", "F")),
            Map.entry(ROUTED, Set.of(GLOBAL)),
            Map.entry(ACCREDITED, Set.of(AnswerType.YES, AnswerType.NO)),
            Map.entry(INPUTS_TRAIN, Set.of("NEVER", "OPT_IN", "OPT_OUT", "ALWAYS")),
            Map.entry(NOTHING_KEPT_OR_READ, Set.of(BOTH, "RETENTION_ONLY", "REVIEW_ONLY", NEITHER)),
            Map.entry(AGREEMENT_AND_TRANSFER, Set.of(BOTH, "AGREEMENT_ONLY", "TRANSFER_ONLY", NEITHER)));

    /** What is known about a leg beside its answers, for the conditions of questions. */
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "mode", names(Mode.values()),
            "places", Set.of("ONE", "SEVERAL"),
            "failure", names(FailureBehaviour.values()),
            "acts", Set.of(AnswerType.YES, AnswerType.NO));

    /** What else is a fact of a leg, by a name that no question may have. */
    private static final Set<String> OTHER_FACTS = Set.of(
            "mode",
            "vendor",
            "model",
            "developer",
            "licence",
            "weights",
            "region",
            "share",
            "offering",
            "offering_operator",
            "offering_hosting",
            "machines",
            "machines_operator",
            "machines_hosting");

    private final Inquiries inquiries;

    LegQuestions(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /**
     * What a leg is surrounded by.
     *
     * @param letters of all legs of the plan
     * @param idle whether it is said that the use case acts by no tool at all (AN29)
     */
    public record Setting(List<String> letters, @Nullable FailureBehaviour onFailure, boolean idle) {

        public static final Setting ALONE = new Setting(List.of(), null, false);

        public static Setting of(DeploymentPlan plan) {
            return new Setting(
                    plan.legs().stream().map(Leg::letter).toList(),
                    plan.routing().onFailure(),
                    false);
        }

        public Setting of(UseCaseState useCase) {
            return new Setting(letters, onFailure, useCase.answers().is(AGENTIC_SCOPE, "0"));
        }

        private Map<String, String> properties(@Nullable Mode mode) {
            var properties = new HashMap<String, String>();
            properties.put("acts", idle ? AnswerType.NO : AnswerType.YES);
            properties.put("places", letters.size() > 1 ? "SEVERAL" : "ONE");
            if (mode != null) properties.put("mode", mode.name());
            if (onFailure != null) properties.put("failure", onFailure.name());
            return properties;
        }

        /** A leg is taken over by another one that is there. */
        private boolean offers(Question question, Question.Option option, String letter) {
            return !question.id().equals(TAKEN_OVER_BY)
                    || option.value().length() > 1
                    || letters.contains(option.value()) && !option.value().equals(letter);
        }
    }

    public Inquiry of(DeploymentPlan plan, Leg leg) {
        return of(leg.letter(), leg.mode(), leg.answers(), Setting.of(plan));
    }

    public Inquiry of(String letter, @Nullable Mode mode, Answers answers, Setting setting) {
        var inquiry = inquiries.about(SUBJECT, setting.properties(mode), answers);
        return new Inquiry(
                inquiry.questions().stream()
                        .map(it -> it.with(it.options().stream()
                                .filter(option -> setting.offers(it, option, letter))
                                .toList()))
                        .toList(),
                inquiry.properties(),
                answers);
    }

    /** What is wrong with a questionnaire for legs. */
    static List<String> faults(Questionnaire questionnaire) {
        var faults = new ArrayList<String>();
        ACTED_ON.forEach((id, answers) -> {
            var question = questionnaire.find(id).filter(it -> it.about().equals(SUBJECT));
            if (question.isEmpty()) faults.add("no question about legs is " + id);
            else if (!offers(question.get(), answers)) faults.add(id + " does not offer " + answers);
        });
        questionnaire.about(SUBJECT).stream()
                .filter(it -> OTHER_FACTS.contains(it.key()))
                .forEach(it -> faults.add(it.id() + " has the name of another fact: " + it.key()));
        ACTED_ON_LATER.forEach((id, answers) -> {
            var question = questionnaire.find(id);
            if (question.isPresent() && (!question.get().about().equals(SUBJECT) || !offers(question.get(), answers)))
                faults.add(id + " does not offer " + answers);
        });
        for (Question question : questionnaire.about(SUBJECT))
            Stream.concat(Stream.of(question.visible()), Stream.ofNullable(question.required()))
                    .map(When::all)
                    .filter(it -> !it.entrySet().stream().allMatch(LegQuestions::isOfLegs))
                    .forEach(it -> faults.add(question.id() + " depends on what legs do not have: " + it));
        return faults;
    }

    private static boolean offers(Question question, Set<String> answers) {
        return answers.isEmpty() == (question.type() == AnswerType.TEXT)
                && answers.stream().allMatch(it -> question.option(it).isPresent());
    }

    /** The options of other questions are their questionnaire's business. */
    private static boolean isOfLegs(Map.Entry<String, List<String>> condition) {
        return !condition.getKey().matches("[a-z]+")
                || PROPERTIES.getOrDefault(condition.getKey(), Set.of()).containsAll(condition.getValue());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
