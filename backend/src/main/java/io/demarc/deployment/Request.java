package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.RuleWords.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A kind of request that a routing rule may meet.
 *
 * @param values by what rules look at, the value that it has
 */
record Request(Map<String, String> values) {

    /** Of what has one value alone, that it has another one. */
    private static final String OTHER = "";

    /**
     * Every kind of request.
     *
     * @param possible whether a request may have this value of what rules look at
     */
    static List<Request> all(List<Attribute> attributes, BiPredicate<String, String> possible) {
        var all = List.of(new Request(Map.of()));
        for (Attribute attribute : attributes) {
            var more = new ArrayList<Request>();
            for (Request request : all)
                for (String value : values(attribute))
                    if (possible.test(attribute.id(), value)) more.add(request.with(attribute.id(), value));
            all = more;
        }
        return all;
    }

    private static List<String> values(Attribute attribute) {
        var values = new ArrayList<>(
                attribute.values().stream().map(RuleWords.Value::id).toList());
        if (values.size() == 1) values.add(OTHER);
        return values;
    }

    private Request with(String attribute, String value) {
        var more = new HashMap<>(values);
        more.put(attribute, value);
        return new Request(more);
    }

    /** Empty where nobody can say: it is compared with what is not there, or levels with what are none. */
    Optional<Boolean> meets(Condition condition) {
        var value = values.get(condition.attribute());
        if (value == null) return Optional.empty();
        return switch (condition.operator()) {
            case IS -> Optional.of(value.equals(condition.value()));
            case IS_NOT -> Optional.of(!value.equals(condition.value()));
            case AT_LEAST -> compared(value, condition.value()).map(it -> it >= 0);
            case AT_MOST -> compared(value, condition.value()).map(it -> it <= 0);
        };
    }

    private static Optional<Integer> compared(String level, String other) {
        return level.matches("\\d") && other.matches("\\d") ? Optional.of(level.compareTo(other)) : Optional.empty();
    }
}
