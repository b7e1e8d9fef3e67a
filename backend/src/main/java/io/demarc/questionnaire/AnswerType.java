package io.demarc.questionnaire;

import io.demarc.identity.Offer;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** How a question is answered: what is accepted, how that is kept, and what it reads like. */
public enum AnswerType {
    /** One of a few, kept by its value. */
    CHOICE(Control.SELECT, AnswerType::one),
    /** One of the levels from 0, each with an example. */
    LEVEL(Control.RADIOS, AnswerType::one),
    /** Any of a list; kept in the order of their values, so that the same ticks are the same answer. */
    SEVERAL(Control.TICKS, AnswerType::some),
    /**
     * Any of a list, each answered no, yes or not sure; what is left is no. Kept are the values of yes, and those of not sure with
     * a question mark behind them.
     */
    THREE_WAY(Control.ROWS, ListRows::read),
    /** Yes or no. In facts it is true or false, as it was before there were questionnaires. */
    YES_NO(Control.SELECT, AnswerType::one),
    TEXT(Control.LINE, line(240, typed -> typed, "too-long")),
    /** A number with a point, kept without zeros that say nothing. */
    NUMBER(Control.LINE, line(30, AnswerType::number, "number")),
    /** A day of the calendar, kept as 2026-11-26. */
    DATE(Control.LINE, line(10, AnswerType::day, "date")),
    /** A member of the organization. */
    PERSON(Control.SELECT, AnswerType::one),
    /** The address of a page. */
    LINK(Control.LINE, line(2_000, AnswerType::address, "link"));

    public static final String YES = "YES";
    public static final String NO = "NO";
    public static final String UNSURE = "UNSURE";

    /** Behind a value that somebody is not sure about. */
    public static final String NOT_SURE = "?";

    /** What answers it in a form. */
    public enum Control {
        SELECT,
        RADIOS,
        TICKS,
        ROWS,
        LINE
    }

    /**
     * What was sent, as it is kept.
     *
     * @param kept empty where nothing was answered
     * @param fault the last part of a message key, where it cannot be kept
     */
    record Reading(String kept, @Nullable String fault) {

        static final Reading NOTHING = new Reading("", null);

        static Reading refused(String fault) {
            return new Reading("", fault);
        }
    }

    @FunctionalInterface
    private interface Reader {
        Reading read(Question question, List<String> sent);
    }

    private final Control control;
    private final Reader reader;

    AnswerType(Control control, Reader reader) {
        this.control = control;
        this.reader = reader;
    }

    boolean hasOptions() {
        return control != Control.LINE;
    }

    /** Few answers that deserve to be read side by side are not hidden in a list that opens. */
    Control control(boolean weighty) {
        return weighty && control == Control.SELECT && this != PERSON ? Control.RADIOS : control;
    }

    /** What a browser makes of its field. */
    public String input() {
        return switch (this) {
            case DATE -> "date";
            case LINK -> "url";
            case CHOICE, LEVEL, SEVERAL, THREE_WAY, YES_NO, TEXT, NUMBER, PERSON -> "text";
        };
    }

    Reading read(Question question, List<String> sent) {
        return reader.read(
                question,
                sent.stream().map(String::strip).filter(text -> !text.isEmpty()).toList());
    }

    String words(Question question, String kept) {
        return switch (this) {
            case CHOICE, LEVEL, SEVERAL, YES_NO, PERSON -> {
                var chosen = List.of(kept.split(","));
                yield question.options().stream()
                        .filter(it -> chosen.contains(it.value()))
                        .map(Question.Option::text)
                        .collect(Collectors.joining("; "));
            }
            case THREE_WAY -> {
                var said = List.of(kept.split(","));
                var unsure =
                        question.option(NOT_SURE).map(it -> it.text() + ": ").orElse("");
                yield question.options().stream()
                        .flatMap(it -> Stream.of(it.value(), it.value() + NOT_SURE)
                                .filter(said::contains)
                                .map(value -> value.endsWith(NOT_SURE) ? unsure + it.text() : it.text()))
                        .collect(Collectors.joining("; "));
            }
            case DATE ->
                day(kept) == null
                        ? kept
                        : LocalDate.parse(kept)
                                .format(DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale()));
            case TEXT, NUMBER, LINK -> kept;
        };
    }

    /** The value of its fact, which must never change for the same answer. */
    String fact(String kept) {
        return this == YES_NO && !kept.isEmpty() ? Boolean.toString(kept.equals(YES)) : kept;
    }

    private static Reading one(Question question, List<String> sent) {
        if (sent.isEmpty()) return Reading.NOTHING;
        return isOffered(question, sent) ? new Reading(sent.getFirst(), null) : Reading.refused("choice");
    }

    private static Reading some(Question question, List<String> sent) {
        if (!isOffered(question, sent)) return Reading.refused("choice");
        boolean alone = question.options().stream().anyMatch(it -> it.alone() && sent.contains(it.value()));
        if (alone && sent.size() > 1) return Reading.refused("alone");
        return new Reading(String.join(",", new TreeSet<>(sent)), null);
    }

    private static boolean isOffered(Question question, List<String> sent) {
        var offer =
                new Offer().choice(question.id(), question.offered().stream().map(Question.Option::value));
        return sent.stream().allMatch(value -> offer.refused(field -> value).isEmpty());
    }

    /** @param parse null where the text is none of its kind */
    private static Reader line(int longest, Function<String, @Nullable String> parse, String fault) {
        return (question, sent) -> {
            if (sent.isEmpty()) return Reading.NOTHING;
            if (sent.getFirst().length() > longest) return Reading.refused(fault);
            var kept = parse.apply(sent.getFirst());
            return kept == null ? Reading.refused(fault) : new Reading(kept, null);
        };
    }

    private static @Nullable String number(String typed) {
        if (!typed.matches("-?\\d+(\\.\\d+)?")) return null;
        var number = new BigDecimal(typed).stripTrailingZeros();
        return number.toPlainString();
    }

    private static @Nullable String day(String typed) {
        try {
            return LocalDate.parse(typed, DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT))
                    .toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String address(String typed) {
        try {
            var address = new URI(typed);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? address.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
