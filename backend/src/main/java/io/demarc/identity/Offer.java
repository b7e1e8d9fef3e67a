package io.demarc.identity;

import io.demarc.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form offers to choose from, by the names of its fields: the one rule that what is offered is what is accepted.
 * Anything else was never offered, or is not there any more. To leave a field out is not this rule's to refuse.
 */
public final class Offer {

    private final Map<String, Set<String>> choices = new LinkedHashMap<>();

    /** A field, and the values that its answers send. */
    public Offer choice(String field, Stream<?> values) {
        choices.put(field, values.map(Object::toString).collect(Collectors.toUnmodifiableSet()));
        return this;
    }

    /**
     * The fields in which something was chosen that was not offered, in their order.
     *
     * @param sent what was chosen in a field
     */
    public List<String> refused(Function<String, ? extends @Nullable Object> sent) {
        return choices.keySet().stream()
                .filter(field -> !accepts(field, sent.apply(field)))
                .toList();
    }

    private boolean accepts(String field, @Nullable Object chosen) {
        String text = chosen == null ? "" : chosen.toString();
        return text.isBlank() || choices.getOrDefault(field, Set.of()).contains(text);
    }

    /** For forms that have no place beside a field to say it: the form again, with the reason on top. */
    public void require(Function<String, ? extends @Nullable Object> sent) {
        if (!refused(sent).isEmpty()) throw missed();
    }

    /** The refusal of an answer that was offered once, and is not any more. */
    public static Refusal missed() {
        return new NotOffered();
    }

    private static final class NotOffered extends Refusal {
        NotOffered() {
            super("not-offered");
        }
    }
}
