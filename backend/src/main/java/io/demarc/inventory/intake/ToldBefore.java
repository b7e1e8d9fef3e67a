package io.demarc.inventory.intake;

import io.demarc.inventory.UseCaseQuestions;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiries;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers that somebody gave on another page before they registered: {@code AN26:2,AN34:4}. */
@Component
class ToldBefore {

    private static final int MOST = 20;

    /** What other pages ask: no link presets anything else, the law's list least of all. */
    private static final Set<String> ASKED = Set.of("AN26", "AN27", "AN34");

    private final Inquiries inquiries;

    ToldBefore(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /** By question; what is not asked of use cases, or is no answer to choose, is left out. */
    Map<String, String> read(@Nullable String told) {
        var read = new TreeMap<String, String>();
        if (told == null || told.isBlank()) return read;
        var asked = inquiries.about(UseCaseQuestions.SUBJECT, Map.of(), Answers.NONE);
        for (String one : told.split(",", MOST)) {
            var parts = one.split(":", 2);
            if (parts.length == 2 && ASKED.contains(parts[0]))
                asked.find(parts[0])
                        .filter(it -> it.offered().stream()
                                .anyMatch(option -> option.value().equals(parts[1])))
                        .ifPresent(it -> read.put(it.id(), parts[1]));
        }
        return read;
    }
}
