package io.demarc.listing;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to and how it is ordered, as the address has it: a record whose components are the
 * parameters. It writes the addresses of the same list that differ in one thing.
 */
public interface ListFilter {

    /** The name of the order asked for; null or an unknown one for the list's own. */
    default @Nullable String sort() {
        return null;
    }

    /** Where the page begins; null for the beginning of the list. */
    default @Nullable String after() {
        return null;
    }

    /** Whether there is more to it than the order. */
    default boolean isNarrowed() {
        return !others("sort").isEmpty();
    }

    /** All parameters but these, as a search must bring along what is no field of its form. */
    default Set<Map.Entry<String, String>> others(String... fields) {
        var others = parameters();
        others.keySet().removeAll(Set.of(fields));
        return others.entrySet();
    }

    /** The list's beginning. */
    default String address() {
        return address(parameters());
    }

    /** The same list with one parameter more or another value of it: {@code ?q=a%26b&sort=name}. */
    default String with(String name, Object value) {
        return change(parameters -> parameters.put(name, value.toString()));
    }

    default String without(String name) {
        return change(parameters -> parameters.remove(name));
    }

    /** The same list with several parameters changed together. */
    default String change(Consumer<Map<String, String>> changed) {
        var parameters = parameters();
        changed.accept(parameters);
        return address(parameters);
    }

    private LinkedHashMap<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        for (var component : getClass().getRecordComponents()) {
            var value = value(component);
            if (component.getName().equals("after") || value == null || Boolean.FALSE.equals(value)) continue;
            if (!value.toString().isBlank()) parameters.put(component.getName(), value.toString());
        }
        return parameters;
    }

    private @Nullable Object value(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A list that is not narrowed by anything. */
    record Plain(@Nullable String after) implements ListFilter {}
}
