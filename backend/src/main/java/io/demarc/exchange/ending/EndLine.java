package io.demarc.exchange.ending;

import io.demarc.text.Name;
import java.util.Map;

/**
 * A line of a list of announced ends, as it was read.
 *
 * @param number of the line in the file, or of the entry
 * @param cells single spaces, nothing before and behind; empty where nothing is said
 */
record EndLine(long number, Map<EndColumn, String> cells) {

    String get(EndColumn column) {
        return cells.getOrDefault(column, "");
    }

    static String clean(String cell) {
        // A spreadsheet's way of saying that what follows is text, which files out of here have, too.
        var clean = Name.clean(cell);
        return clean.matches("'[=+\\-@].*") ? clean.substring(1) : clean;
    }
}
