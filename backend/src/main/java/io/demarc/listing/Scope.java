package io.demarc.listing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition in SQL with its parameters. What a list is narrowed to is a handful of these, each with a name. */
public record Scope(String sql, Map<String, ?> parameters) {

    public static final Scope EVERYTHING = of("true");
    public static final Scope NOTHING = of("false");

    public static Scope of(String sql) {
        return new Scope(sql, Map.of());
    }

    public static Scope of(String sql, String parameter, Object value) {
        return new Scope(sql, Map.of(parameter, value));
    }

    /** Narrows by the value where there is one: {@code given(stage, "o.stage = :stage", "stage")}. */
    public static Scope given(@Nullable Object value, String sql, String parameter) {
        return value == null || value.toString().isBlank() ? EVERYTHING : of(sql, parameter, value);
    }

    /** Whether a search key (see {@code search_key} in SQL) contains that of what was typed: no character is a wildcard. */
    public static Scope contains(@Nullable String typed, String sql, String parameter) {
        return given(
                typed == null ? null : typed.strip(),
                "strpos(%s, (select search_key(:%s))) > 0".formatted(sql, parameter),
                parameter);
    }

    public static Scope all(Scope... scopes) {
        var parameters = new HashMap<String, Object>();
        for (var scope : scopes) parameters.putAll(scope.parameters);
        return new Scope(
                Arrays.stream(scopes)
                        .filter(scope -> !scope.equals(EVERYTHING))
                        .map(scope -> "(" + scope.sql + ")")
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" and "), sql -> sql.isEmpty() ? "true" : sql)),
                parameters);
    }
}
