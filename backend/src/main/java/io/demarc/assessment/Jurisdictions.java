package io.demarc.assessment;

import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other places ask of a use case that is used there, or whose output concerns people there: by answer a class and the
 * level of F11 that it counts (§7.6 of the domain specification).
 *
 * @param answer the id of the answer that says where that is
 */
record Jurisdictions(boolean policy, String answer, List<Place> places) {

    static final Kind<Jurisdictions> KIND = new Kind<>(
            "jurisdictions",
            "assessment",
            Jurisdictions.class,
            (it, others) -> it.faults(others.of(Questionnaire.KIND)),
            Jurisdictions::names);

    /** How a question says that these are its answers. */
    static final String NAME = "jurisdictions";

    /** Where the EU's own law, {@link AiAct}, asks. */
    static final String EU = "EU";

    /**
     * @param state what is in force there, and what is not sure
     * @param asked what follows from which answer; nothing for a framework that binds nobody
     */
    record Place(String id, String name, String state, List<Asked> asked) {}

    /** @param outcomes by the value of the answer */
    record Asked(String answer, Map<String, Outcome> outcomes) {}

    /** @param duties what follows, in words with its dates */
    record Outcome(String name, int level, @Nullable List<String> duties) {}

    /** What holds, and where. */
    record Found(Place place, Outcome outcome) {}

    /** Not answered, the EU's law is asked: that is the stricter reading. */
    boolean asksTheEu(Answers answers) {
        return !answers.said(answer) || answers.ticked(answer).contains(EU);
    }

    List<Place> chosen(Answers answers) {
        return places.stream()
                .filter(it -> answers.ticked(answer).contains(it.id()))
                .toList();
    }

    List<Found> found(Answers answers) {
        return chosen(answers).stream()
                .flatMap(place -> place.asked().stream()
                        .flatMap(asked -> outcome(asked, answers).stream().map(it -> new Found(place, it))))
                .toList();
    }

    /**
     * What is asked because of where it is used, and not answered: unanswered is no "no". What an own questionnaire leaves out
     * nobody can answer, so it is not missing.
     */
    List<String> missing(Answers answers, Questionnaire questions) {
        return chosen(answers).stream()
                .flatMap(place -> place.asked().stream())
                .map(Asked::answer)
                .filter(it -> questions.find(it).isPresent() && !answers.said(it))
                .distinct()
                .toList();
    }

    private static Optional<Outcome> outcome(Asked asked, Answers answers) {
        return Optional.ofNullable(answers.text(asked.answer()))
                .map(text -> asked.outcomes().get(text));
    }

    private Map<String, String> names() {
        return places.stream().collect(Collectors.toMap(it -> NAME + "." + it.id(), Place::name));
    }

    private List<String> faults(Questionnaire questions) {
        var faults = new ArrayList<String>();
        for (var place : places)
            for (var asked : place.asked()) {
                if (questions.find(asked.answer()).isEmpty()) continue;
                var offered = questions.find(asked.answer()).orElseThrow();
                asked.outcomes().forEach((value, outcome) -> {
                    if (offered.option(value).isEmpty())
                        faults.add(place.id() + ": " + asked.answer() + " does not offer " + value);
                    if (outcome.level() < 0 || outcome.level() > Factor.HIGHEST)
                        faults.add(place.id() + ": a level is 0 to 4, not " + outcome.level());
                });
            }
        if (Stream.of(EU).noneMatch(eu -> places.stream().anyMatch(it -> it.id().equals(eu))))
            faults.add("the EU is not among the places");
        return faults;
    }
}
