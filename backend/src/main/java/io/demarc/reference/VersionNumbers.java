package io.demarc.reference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which version of each kind something rests on, in the order of the kinds' names. */
public record VersionNumbers(Map<String, VersionNumber> byKind) {

    public static final VersionNumbers NONE = new VersionNumbers(Map.of());

    public VersionNumbers {
        byKind = java.util.Collections.unmodifiableMap(new TreeMap<>(byKind));
    }

    static VersionNumbers of(Collection<? extends Kind<?>> kinds, Function<Kind<?>, Version<?>> version) {
        var numbers = new TreeMap<String, VersionNumber>();
        kinds.forEach(kind -> numbers.put(kind.name(), version.apply(kind).number()));
        return new VersionNumbers(numbers);
    }

    public Optional<VersionNumber> of(Kind<?> kind) {
        return Optional.ofNullable(byKind.get(kind.name()));
    }

    public VersionNumbers and(VersionNumbers others) {
        var all = new TreeMap<>(byKind);
        all.putAll(others.byKind);
        return new VersionNumbers(all);
    }

    /** {@code layers=shipped-1 matrix=own-2}: equal numbers have equal texts. */
    @Override
    public String toString() {
        return byKind.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    public static VersionNumbers parse(String text) {
        return text.isBlank()
                ? NONE
                : new VersionNumbers(Arrays.stream(text.split(" "))
                        .map(entry -> entry.split("="))
                        .collect(Collectors.toMap(entry -> entry[0], entry -> VersionNumber.parse(entry[1]))));
    }
}
