package io.demarc.deployment;

import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.reference.Shipped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions that lead to a mode, in plain words (domain specification, 1.3): what is answered of them is kept with the
 * other answers about a leg, and decides its mode. Their texts are in {@link Modes}.
 */
public final class Path {

    public static final String APPLICATION_OR_OWN = "QM1";
    public static final String PLACE_OF_WORK = "QM2";
    public static final String WHO_RUNS = "QM3";

    private static final List<String> ALL = List.of(APPLICATION_OR_OWN, PLACE_OF_WORK, WHO_RUNS);

    /** What may be answered. */
    private static final Map<String, List<String>> ANSWERS = Map.of(
            APPLICATION_OR_OWN, List.of("APPLICATION", "OWN"),
            PLACE_OF_WORK, List.of("DEVICE", "OWN_MACHINES", "RENTED", "PROVIDER_ALONE", "PROVIDER_SHARED"),
            WHO_RUNS, List.of("MAKER", "CLOUD", "SERVICE", "OTHER"));

    /** A service that passes requests on to several providers: each of them is a place of its own. */
    private static final String SERVICE = "SERVICE";

    /** None of the answers fits: intake finds out what it is. */
    static final String OTHER = "OTHER";

    private static final String SHARED = "PROVIDER_SHARED";

    private Path() {}

    /** What leads to a mode; M8 has no path of its own. */
    public static Answers to(Mode mode) {
        return switch (mode) {
            case M1 -> new Answers(Map.of(APPLICATION_OR_OWN, "APPLICATION"));
            case M2 -> own(SHARED).with(Map.of(WHO_RUNS, "MAKER"));
            case M3 -> own(SHARED).with(Map.of(WHO_RUNS, "CLOUD"));
            case M4 -> own("PROVIDER_ALONE");
            case M5 -> own("RENTED");
            case M6 -> own("OWN_MACHINES");
            case M7 -> own("DEVICE");
            case M8 -> Answers.NONE;
        };
    }

    /** Where the answers lead; null while they lead nowhere yet. */
    public static @Nullable Mode mode(Answers said) {
        for (Mode mode : Mode.values()) if (mode != Mode.M8 && of(said).equals(to(mode))) return mode;
        return null;
    }

    /** The modes that what was answered may still lead to: where the service is none of those that are offered, those of a service. */
    public static Set<Mode> possible(Answers said) {
        var path = of(said);
        var possible = EnumSet.noneOf(Mode.class);
        for (Mode mode : Mode.values())
            if (mode != Mode.M8
                    && to(mode).all().entrySet().containsAll(path.all().entrySet())) possible.add(mode);
        return possible.isEmpty() && !path.all().isEmpty() ? possible(withoutLast(path)) : possible;
    }

    /** The path as it was before the last of its answers. */
    public static Answers withoutLast(Answers path) {
        var before = new HashMap<>(of(path).all());
        for (String question : ALL.reversed()) if (before.remove(question) != null) break;
        return new Answers(before);
    }

    /** What was answered of it; what leads to the leg's mode where that was chosen without it. */
    public static Answers of(Leg leg) {
        return of(leg.mode(), leg.answers());
    }

    public static Answers of(@Nullable Mode mode, Answers said) {
        return mode == null || mode == mode(said) ? of(said) : to(mode);
    }

    /** Of all answers about a leg, those of the path. */
    public static Answers of(Answers said) {
        var path = new HashMap<>(said.all());
        path.keySet().retainAll(ALL);
        return new Answers(path);
    }

    /** Whether the place only passes requests on: it is several, with somebody else's router. */
    public static boolean passesOn(Answers said) {
        return said.is(WHO_RUNS, SERVICE);
    }

    /** What is known of each place behind a service that passes requests on. */
    public static Answers behindAService() {
        return own(SHARED);
    }

    /** What may be answered to each question of it. */
    public static Map<String, List<String>> answers() {
        return ANSWERS;
    }

    public static boolean isPartOf(String question) {
        return ALL.contains(question);
    }

    /** The path as far as it was gone. An organization's own names of modes may be older than its questions. */
    public static Inquiry inquiry(Modes modes, Answers said) {
        var questions =
                modes.path() == null ? Shipped.newest(Modes.KIND).content().path() : modes.path();
        return new Inquiry(Objects.requireNonNull(questions), Map.of(), of(said));
    }

    /** What is wrong with the texts. */
    static List<String> faults(List<Question> questions) {
        var faults = new ArrayList<String>();
        if (!questions.stream().map(Question::id).toList().equals(ALL)) faults.add("the path has to ask " + ALL);
        for (Question question : questions) {
            var offered =
                    question.offered().stream().map(Question.Option::value).toList();
            if (!offered.equals(ANSWERS.get(question.id())))
                faults.add(question.id() + " has to offer " + ANSWERS.get(question.id()));
        }
        return faults;
    }

    private static Answers own(String place) {
        return new Answers(Map.of(APPLICATION_OR_OWN, "OWN", PLACE_OF_WORK, place));
    }
}
