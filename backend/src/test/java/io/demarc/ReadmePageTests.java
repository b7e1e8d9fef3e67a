package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tour of the README, walked by its words: whatever stands in italics is there, and links lead on. */
@PageTest
class ReadmePageTests {

    private static final Pattern STEP = Pattern.compile("\\| `(\\w+)` \\| [^|]+ \\| (.+) \\|");
    private static final Pattern WORDS = Pattern.compile("\\*([^*]+)\\*");

    @Autowired
    Browser browser;

    @Test
    void every_step_of_the_tour_can_be_taken() throws IOException {
        var steps = STEP.matcher(tour()).results().toList();
        assertThat(steps).hasSizeGreaterThan(8);
        for (var step : steps) {
            var visitor = browser.as(step.group(1) + "@demo.test");
            var page = visitor.get("/@demo/");
            for (String words : words(step.group(2))) {
                assertThat(page.text()).as(step.group()).contains(words);
                var link = link(page, words);
                if (link.isPresent()) page = visitor.get(link.get());
                assertThat(page.status()).as(step.group()).isEqualTo(200);
            }
        }
    }

    /** The demo is there for each of them. */
    @Test
    void every_role_that_is_named_can_sign_in() throws IOException {
        for (String role : List.of("privacy", "legal", "data", "modelrisk", "executive")) {
            assertThat(tour()).contains("`" + role + "`");
            assertThat(browser.as(role + "@demo.test").get("/@demo/").status()).isEqualTo(200);
        }
    }

    private static String tour() throws IOException {
        return Files.readString(Path.of("../README.md"))
                .replaceFirst("(?s).*## Five minutes", "")
                .replaceFirst("(?s)\\*\\*Not there yet.*", "");
    }

    private static List<String> words(String step) {
        return WORDS.matcher(step)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    private static Optional<String> link(Page page, String words) {
        return page.document().select("a").stream()
                .filter(it -> it.text().equals(words) || it.text().startsWith(words + " "))
                .map(it -> it.attr("href"))
                .findFirst();
    }
}
