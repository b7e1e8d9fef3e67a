package io.demarc.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The versions that come with the portal: files on the class path, each parsed once. */
public final class Shipped {

    private static final Map<Kind<?>, Source<?>> NEWEST = new ConcurrentHashMap<>();
    private static final Map<Key, Optional<Source<?>>> EARLIER = new ConcurrentHashMap<>();

    private record Key(Kind<?> kind, int number) {}

    private Shipped() {}

    /** What every organization uses that published nothing of its own. */
    public static <T> Version<T> newest(Kind<T> kind) {
        return newest(kind, ReferenceReader.FALLBACK);
    }

    /** The whole of the newest, in all languages. */
    static String json(Kind<?> kind) {
        return source(kind).json();
    }

    static <T> Version<T> newest(Kind<T> kind, String language) {
        return source(kind).in(language);
    }

    @SuppressWarnings("unchecked") // A kind's source is of the kind's type.
    private static <T> Source<T> source(Kind<T> kind) {
        return (Source<T>)
                NEWEST.computeIfAbsent(kind, it -> load(it, it.file(), null).orElseThrow(() -> missing(it.file())));
    }

    @SuppressWarnings("unchecked")
    static <T> Optional<Version<T>> at(Kind<T> kind, int number, String language) {
        var newest = newest(kind, language);
        if (newest.number().number() == number) return Optional.of(newest);
        return EARLIER.computeIfAbsent(new Key(kind, number), it -> {
                    var file = kind.folder() + "/" + kind.name() + "-" + number + ".yaml";
                    return load(kind, file, number).map(found -> found);
                })
                .map(found -> ((Source<T>) found).in(language));
    }

    private static <T> Optional<Source<T>> load(Kind<T> kind, String file, @Nullable Integer expected) {
        return text(kind, file).map(text -> {
            var tree = (ObjectNode) ReferenceReader.yaml(file, text);
            int number = number(file, tree.remove("version"));
            if (expected != null && expected != number)
                throw new ReferenceFault(file, "version", "it is " + number + ", not that of the file's name");
            var asOf = date(file, tree.remove("asOf"));
            return new Source<>(kind, VersionNumber.shipped(number), asOf, tree, file);
        });
    }

    private static Optional<String> text(Kind<?> kind, String file) {
        try (var stream = kind.type().getResourceAsStream("/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String file, @Nullable JsonNode version) {
        if (version == null || !version.isInt() || version.intValue() < 1)
            throw new ReferenceFault(file, "version", "a whole number from 1 is expected");
        return version.intValue();
    }

    private static LocalDate date(String file, @Nullable JsonNode asOf) {
        try {
            return LocalDate.parse(asOf == null || !asOf.isString() ? "" : asOf.stringValue());
        } catch (DateTimeParseException e) {
            throw new ReferenceFault(file, "asOf", "a date is expected");
        }
    }

    private static ReferenceFault missing(String file) {
        return new ReferenceFault(file, "", "it is not on the class path");
    }
}
