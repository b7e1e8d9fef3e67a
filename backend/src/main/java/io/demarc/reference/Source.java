package io.demarc.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A version as it was written, read once into each language that it has texts in. */
final class Source<T> {

    private final Kind<T> kind;
    private final VersionNumber number;
    private final LocalDate asOf;
    private final JsonNode tree;
    private final String where;
    private final Set<String> languages;
    private final Map<String, Version<T>> read = new ConcurrentHashMap<>();

    Source(Kind<T> kind, VersionNumber number, LocalDate asOf, JsonNode tree, String where) {
        this.kind = kind;
        this.number = number;
        this.asOf = asOf;
        this.tree = tree;
        this.where = where;
        this.languages = ReferenceReader.languages(tree);
    }

    /** The whole of it, in all languages. */
    String json() {
        return tree.toString();
    }

    Version<T> in(String language) {
        String known = languages.contains(language) ? language : ReferenceReader.FALLBACK;
        return read.computeIfAbsent(
                known, it -> new Version<>(kind, number, asOf, ReferenceReader.read(where, tree, kind.type(), it)));
    }
}
