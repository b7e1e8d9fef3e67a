package io.demarc.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of the demo from which others are cast: what is the same in each, and where their ids, names and days go. */
record Mould(List<Part> parts) {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendPattern("X")
            .toFormatter(Locale.ROOT);

    /** What differs from copy to copy. */
    interface Copy {

        String id(String old);

        /** In place of the name of the demo's use case. */
        String name();

        /** How many days it all was earlier. */
        int daysAgo();
    }

    interface Part {

        void write(StringBuilder line, Copy copy);
    }

    /** @param name of what the row is about in the demo; null to keep names as they are */
    static Mould of(List<String> types, List<@Nullable String> cells, @Nullable String name) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < types.size(); i++) {
            if (i > 0) parts.add((line, copy) -> line.append('\t'));
            parts.addAll(cell(types.get(i), cells.get(i), name));
        }
        return new Mould(parts);
    }

    void write(StringBuilder line, Copy copy) {
        for (var part : parts) part.write(line, copy);
        line.append('\n');
    }

    private static List<Part> cell(String type, @Nullable String text, @Nullable String name) {
        if (text == null) return List.of((line, copy) -> line.append("\\N"));
        if (type.equals("date")) {
            var day = LocalDate.parse(text);
            return List.of((line, copy) -> line.append(day.minusDays(copy.daysAgo())));
        }
        if (type.startsWith("timestamp")) {
            var moment = LocalDateTime.parse(text, MOMENT);
            return List.of((line, copy) ->
                    line.append(moment.minusDays(copy.daysAgo())).append('Z'));
        }
        var parts = new ArrayList<Part>();
        int from = 0;
        var found = places(name).matcher(text);
        while (found.find()) {
            parts.add(literal(text.substring(from, found.start())));
            parts.add(place(found, name));
            from = found.end();
        }
        parts.add(literal(text.substring(from)));
        return parts;
    }

    private static Pattern places(@Nullable String name) {
        return name == null
                ? ID
                : Pattern.compile(ID + "|" + Pattern.quote(name) + "|" + Pattern.quote(name.toLowerCase(Locale.ROOT)));
    }

    private static Part place(Matcher found, @Nullable String name) {
        String old = found.group();
        if (ID.matcher(old).matches()) return (line, copy) -> line.append(copy.id(old));
        return old.equals(name)
                ? (line, copy) -> line.append(copy.name())
                : (line, copy) -> line.append(copy.name().toLowerCase(Locale.ROOT));
    }

    private static Part literal(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return (line, copy) -> line.append(escaped);
    }
}
