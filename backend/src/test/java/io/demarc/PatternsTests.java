package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the portal, read from its sources, takes steps linear in the length of whatever it meets, and
 * no stack: a new one joins by itself. Those that meet texts of the portal's own or bounded ones, too: one rule is simpler
 * than a list of who may break it.
 */
class PatternsTests {

    private static final Path MAIN = Path.of("src/main/java/io/demarc");

    private static final Pattern USED = Pattern.compile(
            "(\\.matches|\\.replaceAll|\\.replaceFirst|\\.split|regexp =)\\s*\\(?\\s*\"((?:[^\"\\\\\\n]|\\\\.)+)\"\\s*[,)]");

    /** Constants that are asked for the whole of a text and never looked for in it. */
    private static final Set<String> ASKED_FOR_THE_WHOLE =
            Set.of("OversizedUploads.UPLOADS", "VendorName.PLACEHOLDER", "Outline.WRITTEN", "UseCaseFilter.LAYER");

    /** What repeats in hostile texts. */
    private static final List<String> REPEATED = List.of(
            " ",
            ",",
            ", ",
            "a",
            "A",
            "1",
            "a,",
            "a_",
            "a-",
            "-",
            ". ",
            ".",
            ";",
            "'",
            "\\",
            "[",
            "(",
            ")",
            "(,",
            "@",
            "/",
            " / ",
            "L11u ",
            "\n",
            "\t",
            "a b ",
            "in-house ",
            "and ",
            ", inc",
            "T",
            " T1:1",
            "0a",
            "é",
            "?",
            "=");

    /** Counts how often a character of it is looked at. */
    private record Counted(String text, AtomicLong steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            steps.incrementAndGet();
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record Used(String where, Pattern pattern, boolean whole) {

        private long steps(String text) {
            var read = new Counted(text, new AtomicLong());
            if (whole) pattern.matcher(read).matches();
            else pattern.matcher(read).results().count();
            return read.steps().get();
        }

        /** Empty when twice the text takes about twice the steps. */
        private Optional<String> trouble(String piece) {
            long once = steps(hostile(piece, 400));
            long twice = steps(hostile(piece, 800));
            if (twice > 3 * once + 50)
                return Optional.of("%s: %d steps, twice as much takes %d: %s".formatted(this, once, twice, piece));
            try {
                steps(hostile(piece, 30_000));
                return Optional.empty();
            } catch (StackOverflowError e) {
                return Optional.of(this + " uses up the stack: " + piece);
            }
        }

        private String hostile(String piece, int size) {
            return beginning() + piece.repeat(size / piece.length()) + "!";
        }

        /** With what such a text begins, so that the pattern does not fail before it repeats anything. */
        private String beginning() {
            return pattern.pattern().startsWith("[A-Z]")
                    ? "A"
                    : pattern.pattern().startsWith("[a-z]") ? "aa" : "";
        }
    }

    @Test
    void every_pattern_is_linear_and_needs_no_stack() {
        var used = used();
        assertThat(used).hasSizeGreaterThan(50);
        var trouble = new ArrayList<String>();
        for (var it : used) for (String piece : REPEATED) it.trouble(piece).ifPresent(trouble::add);
        assertThat(trouble).isEmpty();
    }

    private static List<Used> used() {
        var used = new ArrayList<Used>();
        constants().forEach(field -> {
            String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
            used.add(new Used(name, value(field), ASKED_FOR_THE_WHOLE.contains(name)));
        });
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList())
                USED.matcher(Files.readString(file))
                        .results()
                        .forEach(it -> used.add(new Used(
                                file.getFileName().toString(),
                                Pattern.compile(it.group(2).translateEscapes()),
                                Set.of(".matches", "regexp =").contains(it.group(1)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return used;
    }

    private static Stream<Field> constants() {
        return ProductionCode.CLASSES.stream()
                .filter(it -> it.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(Pattern.class)))
                .flatMap(it -> Arrays.stream(it.reflect().getDeclaredFields()))
                .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()));
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
