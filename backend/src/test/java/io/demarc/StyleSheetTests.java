package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the look is made of: classes with one prefix, colours that stand in one place, layers instead of weights. */
class StyleSheetTests {

    private static final Path ROOT =
            Path.of("../frontend/src/main/resources").toAbsolutePath().normalize();

    private static final Pattern CLASSES = Pattern.compile("(?<!:)\\bclass=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile("\\bth:class(?:append)?=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|$]+)");
    /** Comments, and what stands in quotation marks: neither holds a class. */
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|\"[^\"]*\"", Pattern.DOTALL);

    private static final Pattern COMMENT_ALONE = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\.dm-tag([^{}]*\\[data-state[^{}]*)\\{");
    private static final Pattern STATE = Pattern.compile("data-state\\^?=\"([A-Z_]+)\"");

    @Test
    void classes_bear_the_prefix() {
        for (Path page : files("templates", ".html"))
            assertThat(classes(read(page))).as(page.toString()).allMatch(name -> name.startsWith("dm-"));
        for (Path sheet : files("static/css", ".css"))
            assertThat(found(
                            Pattern.compile("\\.(-?[a-z][\\w-]*)(?=[^{}]*\\{)"),
                            COMMENT.matcher(read(sheet)).replaceAll("")))
                    .as(sheet.toString())
                    .allMatch(name -> name.startsWith("dm-"));
    }

    @Test
    void colours_stand_among_the_tokens_alone() {
        for (Path sheet : files("static/css", ".css"))
            if (!sheet.endsWith("tokens.css"))
                assertThat(found(Pattern.compile("(#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\()"), read(sheet)))
                        .as(sheet.toString())
                        .isEmpty();
    }

    @Test
    void every_sheet_is_in_a_layer() {
        for (Path sheet : files("static/css", ".css"))
            if (!sheet.endsWith("tokens.css"))
                assertThat(COMMENT.matcher(read(sheet)).replaceAll("").strip())
                        .as(sheet.toString())
                        .matches(Pattern.compile("@layer (base|parts|modules|print) \\{.*\\n}", Pattern.DOTALL));
    }

    /** One name and one colour for a state, on whatever page it is shown. */
    @Test
    void each_state_has_one_colour() {
        var coloured = new ArrayList<String>();
        for (Path sheet : files("static/css", ".css"))
            for (String states : found(TAG, COMMENT_ALONE.matcher(read(sheet)).replaceAll(""))) {
                assertThat(sheet).hasFileName("parts.css");
                coloured.addAll(found(STATE, states));
            }
        assertThat(coloured).doesNotHaveDuplicates();
        var shown = new ArrayList<String>();
        for (Path bundle : files("messages", ".properties"))
            shown.addAll(found(
                    Pattern.compile("(?m)^(?:standing|review\\.state|imports\\.state)\\.([A-Z_]+)"), read(bundle)));
        assertThat(shown).hasSizeGreaterThan(20).allSatisfy(state -> assertThat(coloured)
                .as("the colour of " + state)
                .anyMatch(it -> state.equals(it) || state.startsWith(it + "_")));
    }

    /** Who turned a page by a key is there at once. */
    @Test
    void nothing_scrolls_by_itself() {
        for (Path sheet : files("static/css", ".css"))
            assertThat(read(sheet))
                    .as(sheet.toString())
                    .doesNotContain("scroll-behavior: smooth", "scroll-behavior:smooth");
    }

    private static List<String> classes(String page) {
        var names = new ArrayList<String>();
        found(CLASSES, page).forEach(value -> names.addAll(List.of(value.split("\\s+"))));
        for (String expression : found(CHOSEN, page))
            LITERAL.matcher(expression)
                    .results()
                    .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                    .flatMap(text -> Stream.of(text.split("\\s+")))
                    .filter(name -> name.contains("-"))
                    .forEach(names::add);
        names.removeIf(String::isEmpty);
        return names;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    private static List<Path> files(String folder, String ending) {
        try (var all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
