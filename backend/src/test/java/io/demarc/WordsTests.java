package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of every page: plain ones that people use, and right for none, one and many. */
class WordsTests {

    private static final Path BUNDLES = Path.of("../frontend/src/main/resources/messages");
    private static final Pattern CHOICE =
            Pattern.compile("\\{\\d,choice,([^#<|]*[#<][^|}]*)(\\|[^{}]*(\\{[^}]*})?[^{}]*)*");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    /** What was said before in words that nobody uses so, or spelled otherwise than "organization". */
    private static final Pattern QUAINT = Pattern.compile(
            "(?i)lately decided|fit together|\\bthat fit\\b|\\bfits\\b|same once more|password now|as the device says|take back"
                    + "|^go on$|1 day over\\b|days} over\\b|getting in\\b|with those who decide|of its seat|depends on it"
                    + "|\\w+(?:ognis|maris|thoris|ganis|imis|nymis)(?:e[ds]?|ing|ation)\\b"
                    + "|where you are|changes asked\\b|no request\\b|noted only|^standing$|leads nowhere|\\banew\\b|worked out again|default place");

    @Test
    void nothing_is_said_in_words_that_nobody_uses() {
        assertThat(texts()).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(QUAINT));
    }

    @Test
    void what_depends_on_a_number_has_a_form_for_none_and_for_one() {
        assertThat(texts()).allSatisfy((key, text) -> {
            var choice = CHOICE.matcher(text);
            while (choice.find())
                assertThat(choice.group())
                        .as(key)
                        .matches(Pattern.compile("\\{\\d,choice,0#.*\\|(1#|0<).*", Pattern.DOTALL));
        });
    }

    @Test
    void no_number_stands_before_a_plural_without_a_choice() {
        assertThat(texts()).allSatisfy((key, text) -> assertThat(text)
                .as(key)
                .doesNotContainPattern("(?i)^\\{\\d(,number)?} (rows|use cases|names|days|reviews|entries)\\b"));
    }

    /** Where something ends: a line that begins with a dot reads as an item of a list. */
    @Test
    void no_line_begins_with_the_dot_between_two_parts() throws IOException {
        for (var folder : List.of("../frontend/src/main/resources", "src/main/java"))
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(it -> it.toString().matches(".*\\.(html|properties|java)"))
                        .toList())
                    assertThat(Files.readString(file)
                                    .lines()
                                    // What a window is called is one line, and what is said of code is nobody's page.
                                    .filter(line -> !line.contains("<title")
                                            && !line.strip().startsWith("/**"))
                                    // What facts are kept and compared by is joined for ever, and shown otherwise.
                                    .filter(line ->
                                            !file.endsWith("BoundaryDossier.java") && !file.endsWith("Difference.java"))
                                    .filter(line -> line.matches(".*( |\\\\ |\\\\u0020)(·|&middot;|\\\\u00b7).*")))
                            .as("%s: a no-break space stands before the dot", file)
                            .isEmpty();
            }
    }

    /** Two apostrophes are one where something is put in, and two where nothing is. */
    @Test
    void an_apostrophe_is_written_as_its_message_needs_it() {
        assertThat(texts()).allSatisfy((key, text) -> {
            if (ARGUMENT.matcher(text).find())
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            else assertThat(text).as(key).doesNotContain("''");
        });
    }

    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        try (var bundles = Files.list(BUNDLES)) {
            for (var bundle : bundles.sorted().toList()) {
                var messages = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    messages.load(reader);
                }
                messages.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
