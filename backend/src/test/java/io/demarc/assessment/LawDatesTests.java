package io.demarc.assessment;

import static io.demarc.assessment.ShippedRules.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dates of the EU AI Act stand in its file alone: a page that says one has it from there. */
class LawDatesTests {

    private static final Path PAGES = Path.of("../frontend/src/main/resources");
    private static final List<String> FORMS =
            List.of("uuuu-MM-dd", "d MMM uuuu", "d MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu", "d.M.uuuu", "dd.MM.uuuu");

    @Test
    void no_message_and_no_template_has_a_date_of_the_law() throws IOException {
        var dates = Objects.requireNonNull(RULEBOOK.law().dates()).stream()
                .map(AiAct.Day::from)
                .flatMap(day -> FORMS.stream().map(form -> written(day, form)))
                .toList();
        // Samples between the tags of a template are replaced by what the model has.
        try (Stream<Path> files =
                Stream.concat(Files.walk(PAGES.resolve("messages")), Files.walk(PAGES.resolve("templates")))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> dates.stream()
                            .anyMatch(date -> said(file).contains(date))))
                    .isEmpty();
        }
    }

    private static String written(LocalDate day, String form) {
        return day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
    }

    private static String said(Path file) {
        try {
            var text = Files.readString(file);
            return file.toString().endsWith(".html") ? text.replaceAll("(?s)th:text=[^>]*>[^<]*<", "<") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
