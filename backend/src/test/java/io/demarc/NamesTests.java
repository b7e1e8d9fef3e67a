package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One name finds everything: what belongs to a module bears its name, wherever it lies. */
class NamesTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void folders_and_files_bear_the_name_of_a_module() throws IOException {
        var modules = names(ROOT.resolve("backend/src/main/java/io/demarc"), true);
        var found = new TreeSet<String>();
        found.addAll(names(ROOT.resolve("frontend/src/main/resources/templates"), true));
        found.addAll(names(ROOT.resolve("frontend/src/main/resources/messages"), false));
        found.addAll(names(ROOT.resolve("frontend/src/main/resources/static/css/modules"), false));
        found.addAll(names(ROOT.resolve("db/src/main/resources/db/migration"), true));
        found.removeAll(modules);
        found.remove("shared");
        assertThat(found).isEmpty();
    }

    @Test
    void the_top_level_holds_what_the_design_names() throws IOException {
        var names = names(ROOT, true).stream()
                .filter(name -> !name.isEmpty() && !List.of("target", "data").contains(name))
                .collect(Collectors.toSet());
        assertThat(names).isEqualTo(Set.of("backend", "frontend", "db", "infra"));
    }

    /** One that names a class of long ago has its reader look for nothing. */
    @Test
    void decision_records_name_what_there_is() throws IOException {
        var known = words(ROOT.resolve("backend/src"), ".java", Pattern.compile("\\b\\w+\\b"));
        var named = words(ROOT.resolve("infra/adr"), ".md", Pattern.compile("(?<=`)[A-Z][a-z]+([A-Z][a-z]+)+\\b"));
        assertThat(named).hasSizeGreaterThan(30);
        named.removeAll(known);
        assertThat(named).isEmpty();
    }

    private static Set<String> words(Path folder, String ending, Pattern word) throws IOException {
        var words = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList())
                word.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(words::add);
        }
        return words;
    }

    private static Set<String> names(Path folder, boolean folders) throws IOException {
        if (!Files.isDirectory(folder)) return Set.of();
        try (var children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child) == folders)
                    .map(child -> child.getFileName().toString().replaceAll("(_[a-z]{2})?\\.[a-z]+$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
