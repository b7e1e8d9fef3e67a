package io.demarc.houserules;

import io.demarc.deployment.LegQuestions;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A fact of a place that rules may ask for.
 *
 * @param label what it is called
 */
record PlaceFact(String id, String label, List<Answer> answers) {

    private static final List<String> ASKED = List.of(
            LegQuestions.INPUTS_TRAIN,
            LegQuestions.NOTHING_KEPT_OR_READ,
            LegQuestions.AGREEMENT_AND_TRANSFER,
            LegQuestions.AIRGAPPED,
            LegQuestions.ACCREDITED);

    /** @param value as a form sends it, like {@code AN50=NEVER} */
    record Answer(String value, String text) {}

    /** Those that the questionnaire asks for. */
    static List<PlaceFact> of(Questionnaire questionnaire) {
        return ASKED.stream()
                .flatMap(it -> questionnaire.find(it).stream())
                .map(PlaceFact::of)
                .toList();
    }

    static PlaceFact of(Question question) {
        return new PlaceFact(
                question.id(),
                question.noun(),
                question.options().stream()
                        .filter(it -> !it.withdrawn())
                        .map(it -> new Answer(question.id() + "=" + it.value(), it.text()))
                        .toList());
    }

    /** As a form sends them. */
    static Set<String> sent(Map<String, Set<String>> facts) {
        return facts.entrySet().stream()
                .flatMap(fact -> fact.getValue().stream().map(answer -> fact.getKey() + "=" + answer))
                .collect(Collectors.toSet());
    }

    /** What a form sent, by fact. */
    static Map<String, Set<String>> read(Collection<String> sent) {
        var facts = new TreeMap<String, Set<String>>();
        for (var one : sent) {
            int at = one.indexOf('=');
            if (at > 0)
                facts.computeIfAbsent(one.substring(0, at), _ -> new TreeSet<>())
                        .add(one.substring(at + 1));
        }
        return facts;
    }
}
