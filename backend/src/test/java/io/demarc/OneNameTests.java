package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** One name for one thing: what reference content calls it stands in no message bundle again, where it would grow apart. */
class OneNameTests {

    private static final Path CONTENT = Path.of("src/main/resources");
    private static final Path BUNDLES = Path.of("../frontend/src/main/resources/messages");
    private static final Set<String> NAMES = Set.of("name", "shortName", "title", "label", "text", "definition");

    @Test
    void no_name_of_reference_content_is_repeated_in_a_bundle() throws IOException {
        var names = new TreeSet<String>();
        for (var file : List.of("deployment/modes", "questionnaire/questions", "boundary/layers", "assessment/ai-act"))
            collect(new Yaml().load(Files.readString(CONTENT.resolve(file + ".yaml"))), names);
        assertThat(names).contains("cloud model api", "somebody beside their other work");
        names.removeIf(name -> name.length() < 8); // "Yes", "No", "Nothing" and the like name nothing.
        names.remove("nobody yet"); // An answer, and what is said of a seat.
        assertThat(messages("")).isNotEmpty().doesNotContainKeys(names.toArray(String[]::new));
    }

    /** Facts of a review and the form say what happens on a failure, and who operates the router, in the same words. */
    @Test
    void what_is_chosen_in_the_form_of_a_plan_is_worded_once() throws IOException {
        assertThat(messages("deployment.fact."))
                .allSatisfy((words, keys) -> assertThat(keys).as(words).hasSize(1));
    }

    /** The keys of all that begin so, by their words. */
    private static Map<String, List<String>> messages(String prefix) throws IOException {
        var messages = new TreeMap<String, List<String>>();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                var bundle = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundle.forEach((key, words) -> {
                    if (key.toString().startsWith(prefix))
                        messages.computeIfAbsent(same(words.toString()), it -> new ArrayList<>())
                                .add(key.toString());
                });
            }
        }
        return messages;
    }

    private static void collect(Object node, Set<String> names) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (value instanceof String text && NAMES.contains(key)) names.add(same(text));
                    else if (value != null) collect(value, names);
                });
            case List<?> list -> list.forEach(it -> collect(it, names));
            default -> {}
        }
    }

    private static String same(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
