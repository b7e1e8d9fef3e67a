package io.demarc.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list whose rows are answered no, yes or not sure: as a form sends it, as it is kept, and as it is shown again. */
final class ListRows {

    /** Before a value that was said to be no, as a form has it; it is not kept. */
    static final String DENIED = "!";

    /** Said in a form before what of a list is so. */
    static final String SOME = "SOME";

    /** What stands beside "none of these", such as whether the law applies at all. */
    static final String BESIDE = "scope";

    private ListRows() {}

    /** Each row of a list has a field of its own, named after its value: what it says is put behind or before the value. */
    static @Nullable List<String> sent(Question question, String name, Function<String, @Nullable List<String>> sent) {
        var whole = sent.apply(name);
        if (question.control() != AnswerType.Control.ROWS) return whole;
        var said = new ArrayList<String>(whole == null ? List.of() : whole);
        boolean there = whole != null;
        for (var option : question.options()) {
            var row = sent.apply(name + "." + option.value());
            if (row == null) continue;
            there = true;
            for (String state : row)
                switch (state) {
                    case AnswerType.YES -> said.add(option.value());
                    case AnswerType.UNSURE -> said.add(option.value() + AnswerType.NOT_SURE);
                    case AnswerType.NO -> said.add(DENIED + option.value());
                    case "" -> {}
                    default -> said.add(AnswerType.NOT_SURE);
                }
        }
        return there ? said : null;
    }

    /** What was left was said to be no. */
    static List<String> said(Question question, List<String> kept) {
        boolean counted = question.options().stream()
                .filter(it -> !it.alone() && !(it.withdrawn() && it.group() == null))
                .anyMatch(it -> kept.contains(it.value()) || kept.contains(it.value() + AnswerType.NOT_SURE));
        if (!counted) return kept;
        var denied = question.offered().stream()
                .map(Question.Option::value)
                .filter(it -> !kept.contains(it) && !kept.contains(it + AnswerType.NOT_SURE))
                .map(it -> DENIED + it);
        return Stream.concat(kept.stream(), denied).toList();
    }

    static String state(String value, List<String> said) {
        if (said.contains(value)) return AnswerType.YES;
        if (said.contains(value + AnswerType.NOT_SURE)) return AnswerType.UNSURE;
        return said.contains(DENIED + value) ? AnswerType.NO : "";
    }

    static AnswerType.Reading read(Question question, List<String> sent) {
        var said = new TreeSet<String>();
        for (String token : sent) {
            boolean denied = token.startsWith(DENIED);
            if (!token.equals(SOME) && !has(question, denied ? token.substring(1) : bare(token)))
                return AnswerType.Reading.refused("choice");
            if (token.endsWith(AnswerType.NOT_SURE) && isAlone(question, bare(token)))
                return AnswerType.Reading.refused("choice");
            if (!token.equals(SOME) && !denied) said.add(token);
        }
        var none = question.options().stream()
                .filter(Question.Option::alone)
                .map(Question.Option::value)
                .toList();
        var weighed = said.stream().filter(it -> !isBeside(question, bare(it))).toList();
        boolean alone = none.stream().anyMatch(weighed::contains);
        if (alone && weighed.size() > 1) return AnswerType.Reading.refused("alone");
        if (weighed.isEmpty() && !sent.isEmpty() && said.stream().allMatch(it -> it.endsWith(AnswerType.NOT_SURE)))
            return AnswerType.Reading.refused("none-said");
        return new AnswerType.Reading(String.join(",", said), null);
    }

    private static boolean isBeside(Question question, String value) {
        return question.option(value).filter(it -> BESIDE.equals(it.group())).isPresent();
    }

    /** Whoever is not sure whether it is none of these says so at one of them. */
    private static boolean isAlone(Question question, String value) {
        return question.option(value).filter(Question.Option::alone).isPresent();
    }

    private static boolean has(Question question, String value) {
        return !value.isEmpty() && question.option(value).isPresent();
    }

    private static String bare(String value) {
        return value.endsWith(AnswerType.NOT_SURE) ? value.substring(0, value.length() - 1) : value;
    }
}
