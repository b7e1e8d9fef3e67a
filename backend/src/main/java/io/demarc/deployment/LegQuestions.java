package io.demarc.deployment;

import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiries;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.questionnaire.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is asked about legs. The constants are the questions whose answers change who answers for a layer, or how a plan
 * reads: a questionnaire without them is refused. Conditions of questions may name the {@code mode}.
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

    public static final String CONSUMER = "CONSUMER";
    public static final String TERMS_ACCEPTED = "TERMS_ACCEPTED";

    /** Of what the provider may keep for us, what outlives the request. */
    static final Set<String> KEPT_AFTER_THE_REQUEST = Set.of("SESSION", "FILES_OR_INDEX", "MEMORY", "AGENT_LOOP");

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

    /** What else is a fact of a leg, by a name that no question may have. */
    private static final Set<String> OTHER_FACTS =
            Set.of("mode", "vendor", "model", "developer", "licence", "weights", "region", "share");

    private final Inquiries inquiries;

    LegQuestions(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    public Inquiry of(Leg leg) {
        return of(leg.mode(), leg.answers());
    }

    public Inquiry of(@Nullable Mode mode, Answers answers) {
        return inquiries.about(SUBJECT, mode == null ? Map.of() : Map.of("mode", mode.name()), answers);
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
        var modes = Arrays.stream(Mode.values()).map(Mode::name).collect(Collectors.toSet());
        for (Question question : questionnaire.about(SUBJECT))
            Stream.concat(Stream.of(question.visible()), Stream.ofNullable(question.required()))
                    .map(When::all)
                    .filter(it -> it.keySet().stream().anyMatch(name -> name.matches("[a-z]+") && !name.equals("mode"))
                            || !modes.containsAll(it.getOrDefault("mode", List.of())))
                    .forEach(it -> faults.add(question.id() + " depends on what legs do not have: " + it));
        return faults;
    }

    private static boolean offers(Question question, Set<String> answers) {
        return answers.isEmpty() == (question.type() == AnswerType.TEXT)
                && answers.stream().allMatch(it -> question.option(it).isPresent());
    }
}
