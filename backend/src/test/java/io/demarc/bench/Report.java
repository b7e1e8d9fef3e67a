package io.demarc.bench;

import io.demarc.bench.Measure.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table while it is and as JSON in the end. */
final class Report {

    private final Map<String, List<Cost>> rows = new LinkedHashMap<>();

    void say(String text, Object... values) {
        System.out.println("| " + String.format(Locale.ROOT, text, values));
    }

    void row(String name, Cost alone) {
        rows.put(name, List.of(alone));
        say("%-22s %s", name, alone.line());
    }

    void row(String name, Cost few, Cost many) {
        rows.put(name, List.of(few, many));
        say("%-22s %s", name, few.line());
        say(
                "%-22s %s  × %.1f CPU, × %.1f p50",
                "  with many", many.line(), many.cpu() / few.cpu(), many.p50() / few.p50());
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    }
}
