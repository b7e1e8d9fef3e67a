package io.demarc.review.subject;

import io.demarc.identity.WorkItems.Words;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Worsening;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has become worse since an approval, without anybody's doing: evidence that it rested on ended long ago, a grade fell, or a house
 * rule forbids a place.
 *
 * @param key of the fact, which ends with the id of the piece, of what was graded or of the place
 * @param name of that; of a place the rule that forbids it
 * @param was the value of the fact at the approval; empty for none
 * @param is its value now
 * @param asked who decides again
 * @param due by when; null where it may not be used until then
 */
public record Worsened(
        String key,
        String name,
        String was,
        String is,
        List<Concern> asked,
        @Nullable LocalDate due) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    public boolean ofEvidence() {
        return key.startsWith(Worsening.ENDED);
    }

    public boolean ofRule() {
        return key.startsWith(Worsening.FORBIDDEN);
    }

    /** Of the piece, of what was graded, or of the place. */
    public UUID id() {
        return UUID.fromString(key.substring(key.lastIndexOf('.') + 1));
    }

    /** The rules that forbid the place. */
    public List<String> rules() {
        return Stream.of(is.split(" ")).filter(it -> it.startsWith("HR")).toList();
    }

    /** The last day of the piece. */
    public LocalDate lastDay() {
        return LocalDate.parse(is.split(" ")[0]);
    }

    /** How it was graded then. */
    public String gradeBefore() {
        return was.split(" ")[0];
    }

    public String grade() {
        return is.split(" ")[0];
    }

    /** What happened, and who decides again, as sentences without the last full stop; to stand beside the day. */
    public Words words() {
        return due == null
                ? Words.of("review.worse.asked", happened(), whom())
                : Words.of("review.worse.again", happened(), whom());
    }

    /** The same, with the day. */
    public Words wordsWithDay() {
        return due == null ? words() : Words.of("review.worse.due", happened(), whom(), DAY.format(due));
    }

    private Words happened() {
        if (ofRule()) return Words.of("review.worse.forbidden", name);
        return ofEvidence()
                ? Words.of("review.worse.evidence", name, DAY.format(lastDay()))
                : Words.of("review.worse.grade", name, gradeBefore(), grade());
    }

    private Words whom() {
        return asked.stream()
                .map(it -> Words.of("concern." + it))
                .reduce((some, one) -> Words.of("next.list", some, one))
                .orElseGet(() -> Words.of("next.nobody"));
    }
}
