package io.demarc.advisor.which;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before anything is registered, in five questions of everyday words. Each answer stands for answers of the
 * questionnaire; volumes and peaks are what such use usually comes to.
 */
public enum Question {
    DATA(
            option("PUBLIC", Map.of("AN26", "0")),
            option("INTERNAL", Map.of("AN26", "1")),
            option("CONFIDENTIAL", Map.of("AN26", "2")),
            option("RESTRICTED", Map.of("AN26", "3")),
            option("UNKNOWN", Map.of())),
    STAY(
            option("EU", Map.of("AN43", "HARD", "AN143", "EU")),
            option("ANYWHERE", Map.of("AN43", "NONE")),
            option("OURS", Map.of("AN43", "OURS"))),
    MUCH(
            option("FEW", Map.of("AN62", "7.5", "AN162", "2.5", "AN63", "5")),
            option("TEAM", Map.of("AN62", "450", "AN162", "150", "AN63", "3")),
            option("SYSTEM", Map.of("AN62", "9000", "AN162", "3000", "AN63", "3"))),
    TEAM(
            option("NOBODY", Map.of("AN34", "4")),
            option("PART", Map.of("AN34", "2")),
            option("ON_CALL", Map.of("AN34", "0"))),
    START(option("SOON", Map.of("AN61", "8")), option("HALF_YEAR", Map.of("AN61", "26")));

    private final List<Option> options;

    Question(Option... options) {
        this.options = List.of(options);
    }

    /** @param answers that it stands for, by question */
    public record Option(String value, Map<String, String> answers) {}

    private static Option option(String value, Map<String, String> answers) {
        return new Option(value, answers);
    }

    public List<Option> options() {
        return options;
    }

    /** What its field is called. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Optional<Option> option(@Nullable String value) {
        return options.stream().filter(it -> it.value().equals(value)).findFirst();
    }

    /** All others, the nearest first. */
    public List<Option> othersThan(Option chosen) {
        int at = options.indexOf(chosen);
        return options.stream()
                .filter(it -> !it.equals(chosen) && !it.answers().isEmpty())
                .sorted(Comparator.comparingInt(it -> Math.abs(options.indexOf(it) - at)))
                .toList();
    }

    public static List<Question> all() {
        return Arrays.asList(values());
    }
}
