package io.demarc.houserules;

import io.demarc.deployment.Mode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts rulings into words (domain specification, 11.2). */
@Component
class RulingWords {

    private final MessageSource messages;

    RulingWords(MessageSource messages) {
        this.messages = messages;
    }

    RulingView of(Ruling ruling, @Nullable Mode mode) {
        var state = ruling.isMet() ? "MET" : ruling.outcome().name();
        return new RulingView(
                state,
                word("house-rules." + state),
                switch (ruling.outcome()) {
                    case FORBIDDEN ->
                        mode == null
                                ? data(ruling.by())
                                : word("house-rules.in", data(ruling.by()), word("mode." + mode));
                    case UNDECIDED -> missing(ruling.missing());
                    case CONDITIONAL -> controls(ruling);
                    case ALLOWED -> "";
                },
                ruling.by());
    }

    /** The data that rules speak of; where they speak of any, that. */
    private String data(List<Ruling.By> rules) {
        var classes = new TreeSet<Integer>();
        var personal = new TreeSet<Integer>();
        for (var rule : rules) {
            classes.addAll(rule.classes());
            if (rule.personal() != null) personal.add(rule.personal());
        }
        if (classes.isEmpty() && personal.isEmpty()) return word("house-rules.data.any");
        return Stream.concat(
                        classes.isEmpty()
                                ? Stream.empty()
                                : Stream.of(word("house-rules.data", named("house-rules.class.", classes))),
                        personal.isEmpty() ? Stream.empty() : Stream.of(named("house-rules.personal.", personal)))
                .collect(Collectors.joining("; "));
    }

    /** Of the facts that are missing, each as its question calls it. */
    String missing(Collection<String> facts) {
        return word("house-rules.missing", facts(facts), facts.size());
    }

    String facts(Collection<String> facts) {
        return facts.stream()
                .map(it -> word((it.matches("[a-z]+") ? "house-rules.fact." : "question.") + it))
                .collect(Collectors.joining("; "));
    }

    private String controls(Ruling ruling) {
        var open = ruling.open().stream().map(it -> word("control." + it)).collect(Collectors.joining("; "));
        int there = ruling.controls().size() - ruling.open().size();
        return there == 0 || open.isEmpty() ? open : open + ". " + word("house-rules.there", there);
    }

    private String named(String prefix, Collection<Integer> levels) {
        return levels.stream().map(it -> word(prefix + it)).collect(Collectors.joining(", "));
    }

    private String word(String key, Object... arguments) {
        // An organization's own questionnaire need not have each question that a rule asks for.
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()), key);
    }
}
