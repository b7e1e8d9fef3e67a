package io.demarc.boundary.sheet;

import io.demarc.text.Name;
import io.demarc.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a table says as a sheet: each row with the word for who answers.
 *
 * @param columns their names; empty where the table has no header
 */
record SheetReading(List<String> columns, List<Line> lines) {

    /** So many different words stand for who answers; a column with more of them says something else. */
    static final int MOST_WORDS = 60;

    private static final int LONGEST_WORD = 240;
    private static final int LONGEST_TEXT = 2_000;

    /**
     * A row.
     *
     * @param cells word by word
     * @param text what it is about: all but who answers
     * @param filled whether its first cell was empty, so that the one above is meant, as in merged cells
     * @param word for who answers
     */
    record Line(List<String> cells, String text, boolean filled, String word) {}

    /**
     * @param who the number of the column that says who answers, from 1; null to find it by its words
     * @param known whether a word says who answers
     */
    static SheetReading of(SheetTable table, @Nullable Integer who, Predicate<String> known) {
        int column = who == null ? guessed(table, known) : who - 1;
        if (column < 0 || column >= table.width()) throw asked("who-unknown", table);
        boolean header =
                table.rows().size() > 1 && !isKnown(table.rows().getFirst().get(column), known);
        var lines = new ArrayList<Line>();
        String above = "";
        for (var cells : header ? table.rows().subList(1, table.rows().size()) : table.rows()) {
            int first = column == 0 ? 1 : 0;
            boolean filled = !Text.isVisible(cells.get(first)) && !above.isEmpty();
            if (!filled) above = cells.get(first);
            lines.add(new Line(cells, text(cells, column, first, above), filled, word(cells.get(column))));
        }
        if (lines.size() > SheetTable.MOST) throw new UnreadableProviderSheet("too-many", SheetTable.MOST);
        if (words(lines).size() > MOST_WORDS) throw asked("who-many", table, MOST_WORDS);
        return new SheetReading(header ? table.rows().getFirst() : List.of(), lines);
    }

    static Set<String> words(List<Line> lines) {
        var words = new LinkedHashSet<String>();
        lines.forEach(it -> words.add(it.word()));
        return words;
    }

    private static int guessed(SheetTable table, Predicate<String> known) {
        var columns = IntStream.range(0, table.width())
                .filter(column -> isWho(table, column, known))
                .toArray();
        if (columns.length != 1) throw asked("who-asked", table);
        return columns[0];
    }

    /** At least half of what stands in it says who answers. */
    private static boolean isWho(SheetTable table, int column, Predicate<String> known) {
        var said = table.rows().stream()
                .map(it -> it.get(column))
                .filter(Text::isVisible)
                .toList();
        return said.stream().filter(it -> isKnown(it, known)).count() * 2 >= Math.max(2, said.size() - 1);
    }

    private static boolean isKnown(String cell, Predicate<String> known) {
        return Text.isVisible(cell) && known.test(word(cell));
    }

    private static UnreadableProviderSheet asked(String key, SheetTable table, Object... arguments) {
        return new UnreadableProviderSheet(
                key, table.rows().getFirst().stream().map(SheetReading::word).toList(), arguments);
    }

    private static String word(String cell) {
        return Text.cut(Name.clean(cell), LONGEST_WORD);
    }

    private static String text(List<String> cells, int who, int first, String above) {
        var said = IntStream.range(0, cells.size())
                .filter(at -> at != who)
                .mapToObj(at -> at == first ? above : cells.get(at))
                .filter(Text::isVisible)
                .map(Name::clean)
                .toList();
        return Text.cut(String.join(": ", said), LONGEST_TEXT);
    }
}
