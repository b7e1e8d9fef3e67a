package io.demarc;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * A statement names tables as code names types, but no compiler sees it: whoever may not use a module must not read its
 * tables either. A table belongs to the module in whose folder the migration is that creates it.
 */
class SqlTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MAIN = ROOT.resolve("backend/src/main/java/io/demarc");

    private static final Pattern CREATED = Pattern.compile(
            "create (?:unlogged )?(table|view|materialized view|function|or replace function|procedure) "
                    + "(?:if not exists )?(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@Entity\\b[^{]*?\\bclass (\\w+)");

    /** Comments first, so that a quotation mark in one begins no text. */
    private static final Pattern TEXT = Pattern.compile(
            "/\\*.*?\\*/|//[^\n]*|\"\"\"\n(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"|'(?:\\\\.|[^'\\\\])+'",
            Pattern.DOTALL);

    private static final Pattern JOINED = Pattern.compile("(?<!\")\"\\s*\\+\\s*\"(?!\")");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|table|truncate)\\s+(?:only\\s+)?(\\w+)");

    /** A name with an underscore is a table's wherever it stands; others are words of English, too. */
    private static final Pattern UNMISTAKABLE = Pattern.compile("\\b(\\w+_\\w+)\\b");

    /** A table and its alias are all that a part of a statement says that is put together elsewhere. */
    private static final Pattern ALIASED = Pattern.compile("\\A(\\w+) \\w{1,2}\\z");

    private static final Pattern FUNCTION = Pattern.compile("\\b(\\w+)\\(");

    private record Use(String module, String owner, String table, Path file) {}

    @Test
    void statements_touch_only_tables_of_modules_that_the_module_may_use() {
        var allowed = new HashMap<String, Set<String>>();
        assertThat(uses())
                .anyMatch(use -> !use.owner().equals(use.module()))
                .filteredOn(use -> !allowed.computeIfAbsent(use.module(), SqlTests::allowed)
                        .contains(use.owner()))
                .isEmpty();
    }

    /** What organizations typed about people, and what accounts are called, is told apart in one place (decision record 0024). */
    @Test
    void people_are_named_by_their_organization_wherever_it_reads_about_them() {
        var accounts = Set.of("person", "credential", "membership", "known_device", "one_time_link");
        assertThat(uses())
                .anyMatch(use ->
                        use.table().equals("named_member") && !use.module().equals("identity"))
                .filteredOn(
                        use -> accounts.contains(use.table()) && !use.module().equals("identity"))
                .isEmpty();
        assertThat(uses())
                .filteredOn(use -> use.table().equals("person") && !use.file().startsWith("identity"))
                .isEmpty();
    }

    @Test
    void tables_functions_and_entities_are_found_with_their_owners() {
        assertThat(owners())
                .containsEntry("use_case_overview", "inventory")
                .containsEntry("search_use_cases", "inventory");
        assertThat(entities()).containsEntry("Review", "review");
    }

    private static Set<String> allowed(String module) {
        var all = new HashSet<>(Set.of(module));
        try {
            var declared =
                    Class.forName("io.demarc." + module + ".package-info").getAnnotation(ApplicationModule.class);
            for (String dependency : declared.allowedDependencies()) all.add(dependency.split("::")[0].strip());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module + " declares no dependencies", e);
        }
        return all;
    }

    private static List<Use> uses() {
        var owners = new HashMap<>(owners());
        owners.putAll(entities());
        var uses = new ArrayList<Use>();
        for (Path file : files(MAIN, ".java")) {
            String module = module(MAIN, file);
            if (module.isEmpty()) continue;
            for (String text : texts(file))
                for (String name : names(text))
                    if (owners.containsKey(name))
                        uses.add(new Use(module, owners.get(name), name, MAIN.relativize(file)));
        }
        return uses;
    }

    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        for (var pattern : List.of(NAMED, UNMISTAKABLE, ALIASED, FUNCTION))
            pattern.matcher(text).results().map(it -> it.group(1)).forEach(names::add);
        return names;
    }

    private static List<String> texts(Path file) {
        return TEXT.matcher(JOINED.matcher(read(file)).replaceAll(""))
                .results()
                .flatMap(it -> Stream.of(1, 2).map(it::group))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Tables, views and functions, each with the module that owns it. */
    private static Map<String, String> owners() {
        Path folder = ROOT.resolve("db/src/main/resources/db/migration");
        return files(folder, ".sql").stream()
                .flatMap(file ->
                        CREATED.matcher(read(file)).results().map(it -> Map.entry(it.group(2), module(folder, file))))
                .distinct()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Hibernate's language names entities instead of tables, those of other modules too. */
    private static Map<String, String> entities() {
        return files(MAIN, ".java").stream()
                .flatMap(file ->
                        ENTITY.matcher(read(file)).results().map(it -> Map.entry(it.group(1), module(MAIN, file))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String module(Path root, Path file) {
        Path inside = root.relativize(file);
        return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
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
