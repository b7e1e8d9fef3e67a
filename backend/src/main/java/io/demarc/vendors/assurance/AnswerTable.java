package io.demarc.vendors.assurance;

import io.demarc.vendors.assurance.workbook.Workbook;
import io.demarc.vendors.assurance.workbook.WorkbookRows;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions with their answers as a spreadsheet, which is filled in elsewhere and comes back.
 *
 * @param words of the answers 0 to 3, as they are chosen in it
 */
record AnswerTable(List<String> words, List<Line> lines) {

    static final int LONGEST_NOTE = 5_000;
    private static final List<Integer> WIDTHS = List.of(8, 16, 60, 34, 60, 40, 8);
    private static final int ID = 0;
    private static final int ANSWER = 3;
    private static final int NOTE = 4;
    private static final int VERSION = 6;

    /**
     * @param version of the answer; null where there is none that a filled one would replace
     * @param before what was answered the last time, to look at
     */
    record Line(
            Assurance.Question question,
            String part,
            @Nullable Integer level,
            @Nullable String note,
            @Nullable Integer version,
            String before) {}

    /** @param headings of its seven columns */
    Workbook workbook(String name, List<String> headings) {
        var rows = new ArrayList<List<String>>();
        rows.add(headings);
        for (var line : lines)
            rows.add(List.of(
                    line.question().id(),
                    line.part(),
                    line.question().text(),
                    line.level() == null ? "" : words.get(line.level()),
                    line.note() == null ? "" : line.note(),
                    line.before(),
                    line.version() == null ? "" : line.version().toString()));
        return new Workbook(name, WIDTHS, rows, new Workbook.Choices(ANSWER, words));
    }

    /** @throws io.demarc.vendors.assurance.workbook.BrokenWorkbook for what is no spreadsheet */
    Filled read(InputStream file) {
        var answers = new ArrayList<Filled.Answer>();
        var troubles = new ArrayList<Filled.Trouble>();
        var seen = new HashSet<String>();
        for (var row : WorkbookRows.of(file)) {
            if (row.number() == 1 || row.cell(ID).isEmpty()) continue;
            var reason = reason(row, seen);
            if (reason == null) answer(row).ifPresent(answers::add);
            else troubles.add(new Filled.Trouble(row.number(), shortened(row.cell(ID)), reason));
        }
        return new Filled(answers, troubles);
    }

    private Filled.@Nullable Reason reason(WorkbookRows.Row row, HashSet<String> seen) {
        if (lines.stream().noneMatch(it -> it.question().id().equals(row.cell(ID)))) return Filled.Reason.UNKNOWN;
        if (!seen.add(row.cell(ID))) return Filled.Reason.TWICE;
        if (row.cell(NOTE).length() > LONGEST_NOTE) return Filled.Reason.LONG;
        if (row.cell(ANSWER).isEmpty()) return row.cell(NOTE).isEmpty() ? null : Filled.Reason.NO_ANSWER;
        return level(row.cell(ANSWER)) < 0 ? Filled.Reason.NO_CHOICE : null;
    }

    /** Empty where nothing is answered: that takes no answer back. */
    private Optional<Filled.Answer> answer(WorkbookRows.Row row) {
        if (row.cell(ANSWER).isEmpty()) return Optional.empty();
        var note = row.cell(NOTE);
        return Optional.of(new Filled.Answer(
                row.number(),
                row.cell(ID),
                level(row.cell(ANSWER)),
                note.isEmpty() ? null : note,
                version(row.cell(VERSION))));
    }

    private int level(String word) {
        return words.stream().map(AnswerTable::same).toList().indexOf(same(word));
    }

    /** What is no number is the version of no answer: then whatever is there was changed meanwhile. */
    private static @Nullable Integer version(String cell) {
        if (cell.isEmpty()) return null;
        return cell.matches("[0-9]{1,9}") ? Integer.valueOf(cell) : Integer.valueOf(-1);
    }

    private static String same(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String cell) {
        return cell.length() <= 20
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, cell.codePointCount(0, 19))) + "…";
    }
}
