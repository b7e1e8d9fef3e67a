package io.demarc.houserules;

import static io.demarc.deployment.LegQuestions.CONTRACT_TIER;
import static io.demarc.deployment.LegQuestions.INFERENCE_OPERATOR;

import io.demarc.deployment.Mode;
import io.demarc.text.Name;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places that a rule speaks of; what is null says nothing, and all that is said has to hold.
 *
 * @param modes any of M1 to M7
 * @param tiers kinds of contract (AN03)
 * @param operators names of who executes the model (AN04)
 * @param inside regions within which everything is processed
 * @param outside regions beyond which something is processed, or which a request may leave for anywhere
 * @param facts by the id of a question, the answers any of which will do
 */
record RulePlace(
        @Nullable Set<Mode> modes,
        @Nullable Set<String> tiers,
        @Nullable List<String> operators,
        @Nullable Set<String> inside,
        @Nullable Set<String> outside,
        @Nullable Map<String, Set<String>> facts) {

    static final RulePlace ANYWHERE = new RulePlace(null, null, null, null, null, null);

    /** What is missing where it is not known in which mode a place is. */
    static final String MODE = "mode";

    /** All regions that it names. */
    List<String> regions() {
        return Stream.of(inside, outside)
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .toList();
    }

    Match match(PlaceFacts place) {
        return Match.all(Stream.of(
                byMode(place),
                tiers == null ? Match.YES : answered(place, CONTRACT_TIER, tiers),
                byOperator(place),
                inside == null ? Match.YES : Regions.of(place).within(inside),
                outside == null ? Match.YES : Regions.of(place).beyond(outside),
                byFacts(place)));
    }

    private Match byMode(PlaceFacts place) {
        if (modes == null) return Match.YES;
        return place.mode() == null ? Match.unknown(MODE) : Match.of(modes.contains(place.mode()));
    }

    private Match byOperator(PlaceFacts place) {
        if (operators == null) return Match.YES;
        if (place.isOurOwn()) return Match.NO;
        var operator = place.operator();
        return operator == null
                ? Match.unknown(INFERENCE_OPERATOR)
                : Match.of(
                        operators.stream().flatMap(it -> Name.of(it).stream()).anyMatch(it -> it.key()
                                .equals(operator)));
    }

    private Match byFacts(PlaceFacts place) {
        return facts == null
                ? Match.YES
                : Match.all(facts.entrySet().stream().map(it -> answered(place, it.getKey(), it.getValue())));
    }

    private static Match answered(PlaceFacts place, String question, Set<String> accepted) {
        var answer = place.answers().text(question);
        return answer == null ? Match.unknown(question) : Match.of(accepted.contains(answer));
    }
}
