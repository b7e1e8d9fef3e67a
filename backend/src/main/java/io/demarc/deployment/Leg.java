package io.demarc.deployment;

import static io.demarc.deployment.LegQuestions.DATA_CLASSES;
import static io.demarc.deployment.LegQuestions.GLOBAL;
import static io.demarc.deployment.LegQuestions.INFERENCE_OPERATOR;
import static io.demarc.deployment.LegQuestions.KEPT_AFTER_THE_REQUEST;
import static io.demarc.deployment.LegQuestions.MODEL_DEVELOPER;
import static io.demarc.deployment.LegQuestions.PERSONAL_DATA;
import static io.demarc.deployment.LegQuestions.ROUTED;
import static io.demarc.deployment.LegQuestions.STATE_AT_PROVIDER;
import static io.demarc.deployment.LegQuestions.TAKEN_OVER_BY;

import io.demarc.questionnaire.Answers;
import io.demarc.text.Name;
import java.util.HashMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place that serves requests. Everything but its letter may still be unknown; an unknown mode is no mode.
 *
 * @param letter 'A', 'B' … in the order of the plan
 * @param mode one of M1 to M7
 * @param region where requests are processed, several with commas between them
 * @param share of the requests, 0 to 100 per cent
 * @param supply what is contracted for it
 * @param answers what is known beyond, by the ids of {@link LegQuestions}; what is not answered changes nothing
 */
public record Leg(
        UUID id,
        String letter,
        @Nullable Mode mode,
        @Nullable UUID vendor,
        @Nullable UUID model,
        @Nullable String region,
        @Nullable Integer share,
        Supply supply,
        Answers answers) {

    public Leg(
            UUID id,
            String letter,
            @Nullable Mode mode,
            @Nullable UUID vendor,
            @Nullable UUID model,
            @Nullable String region,
            @Nullable Integer share,
            Answers answers) {
        this(id, letter, mode, vendor, model, region, share, Supply.NONE, answers);
    }

    public Leg {
        if (!letter.matches("[A-Z]")) throw new IllegalArgumentException("a leg is called by one letter: " + letter);
        if (mode == Mode.M8) throw new IllegalArgumentException("a hybrid is made of legs, it is none");
        if (share != null && (share < 0 || share > 100)) throw new IllegalArgumentException("no share: " + share);
    }

    /** One of the places behind a service that passes requests on. */
    Leg behindAService() {
        var others = new HashMap<>(answers.all());
        others.keySet().removeIf(Path::isPartOf);
        others.putAll(Path.behindAService().all());
        return new Leg(id, letter, null, vendor, model, region, share, supply, new Answers(others));
    }

    /** The same as it would be in that mode. */
    public Leg asIf(Mode other) {
        return new Leg(id, letter, other, vendor, model, region, share, supply, answers);
    }

    public boolean namesItsMode() {
        return mode != null;
    }

    /** Whether none of the answers that lead to a mode fits it. */
    public boolean isUndetermined() {
        return mode == null && answers.is(Path.WHO_RUNS, Path.OTHER);
    }

    /** Whether our people run the model: then its vendor is where it is from, and no party to running it. */
    public boolean isOurOwn() {
        return switch (mode) {
            case M5, M6, M7 -> true;
            case M1, M2, M3, M4, M8 -> false;
            case null -> false;
        };
    }

    /** Whether its vendor executes the model, unless it is said who does. */
    public boolean sellsItsOperation() {
        return switch (mode) {
            case M2, M3, M4 -> true;
            case M1, M5, M6, M7, M8 -> false;
            case null -> false;
        };
    }

    /** Whether who executes the model developed it, too, as far as both are stated. */
    public boolean operatorIsDeveloper() {
        var operator = key(INFERENCE_OPERATOR);
        return operator != null && operator.equals(key(MODEL_DEVELOPER));
    }

    /** A model that its developer runs is executed by nobody else: where both are stated, they are one (Q-M6). */
    boolean contradictsItsMode() {
        return mode == Mode.M2 && differ(key(INFERENCE_OPERATOR), key(MODEL_DEVELOPER));
    }

    private @Nullable String key(String question) {
        return Name.of(answers.text(question)).map(Name::key).orElse(null);
    }

    /** Whether the provider keeps something of ours for longer than a request takes. */
    public boolean leavesStateAtProvider() {
        return answers.ticked(STATE_AT_PROVIDER).stream().anyMatch(KEPT_AFTER_THE_REQUEST::contains);
    }

    /** The data classes that it may carry, 0 to 4; empty while that is not stated. */
    public SortedSet<Integer> dataClasses() {
        return answers.ticked(DATA_CLASSES).stream()
                .filter(it -> it.matches("[0-4]"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The highest level of personal data that it may carry, 0 to 4; null while that is not stated. */
    public @Nullable Integer personalData() {
        return answers.level(PERSONAL_DATA);
    }

    /** The letter of the leg that takes over when this one fails; null where none does. */
    @Nullable
    String takenOverBy() {
        var said = answers.text(TAKEN_OVER_BY);
        return said != null && said.matches("[A-Z]") ? said : null;
    }

    /** The regions where requests are processed, each by the key of its name; empty where none is said. */
    public Set<String> regions() {
        return region == null
                ? Set.of()
                : Stream.of(region.split("[,;/]"))
                        .flatMap(it -> Name.of(it).stream())
                        .map(Name::key)
                        .collect(Collectors.toSet());
    }

    /** Whether both state something that is not the same; what a leg does not state is no difference. */
    boolean differsFrom(Leg other) {
        if (mode == null || other.mode == null) return false;
        return mode != other.mode
                || differ(operator(other), other.operator(this))
                || differ(regions(), other.regions())
                || answers.said(ROUTED)
                        && other.answers.said(ROUTED)
                        && answers.is(ROUTED, GLOBAL) != other.answers.is(ROUTED, GLOBAL)
                || differ(dataClasses(), other.dataClasses());
    }

    /**
     * Who executes the model, to be compared with that of another leg: the entity stated where both state it, else the
     * vendor, unless the model runs on our own and the vendor is only its source.
     */
    private @Nullable String operator(Leg other) {
        var stated = key(INFERENCE_OPERATOR);
        if (stated != null && other.key(INFERENCE_OPERATOR) != null) return stated;
        return switch (mode) {
            case M1, M2, M3, M4 -> vendor == null ? null : vendor.toString();
            case M5, M6, M7, M8 -> null;
            case null -> null;
        };
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean differ(Set<?> one, Set<?> other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
