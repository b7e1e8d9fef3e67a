package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A newcomer finds in the README what they need, and what it names is there. */
class ReadmeTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String readme = Files.readString(ROOT.resolve("README.md"));

    ReadmeTests() throws IOException {}

    @Test
    void it_says_what_is_needed_what_happens_first_and_how_to_end_it() {
        assertThat(readme)
                .contains("Linux", "macOS", "WSL 2", "openjdk-25-jdk", "Maven 3.8", "Chromium", "chromedriver")
                .containsPattern("first start\\W+downloads about \\d+ MB")
                .contains("| stop |", "| begin again |", "| back up |")
                .contains("must not be reached by others")
                .contains("Not there yet", "has not been\nused in earnest");
    }

    /** Files, folders and commands. */
    @Test
    void every_path_that_it_names_is_there() {
        var named = Pattern.compile("`((?:infra|backend|frontend|db)(?:/[\\w./-]+)?)|\\]\\(([\\w./-]+)\\)")
                .matcher(readme)
                .results()
                .map((MatchResult it) -> it.group(1) == null ? it.group(2) : it.group(1))
                .filter(path -> !path.startsWith("backend/target"))
                .toList();
        assertThat(named).hasSizeGreaterThan(10).allSatisfy(path -> assertThat(ROOT.resolve(path))
                .exists());
    }

    @Test
    void every_role_of_the_tour_has_an_account() throws IOException {
        var tour = readme.substring(readme.indexOf("## Five minutes"), readme.indexOf("**Not there yet"));
        var roles = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(tour)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
        assertThat(roles).contains("member", "lead", "auditor", "admin");
        var accounts = Files.readString(ROOT.resolve("backend/src/main/java/io/demarc/demo/DemoAccount.java"));
        assertThat(roles).allSatisfy(role -> assertThat(accounts).contains("(\"" + role + "\""));
    }
}
