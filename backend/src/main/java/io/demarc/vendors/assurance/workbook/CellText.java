package io.demarc.vendors.assurance.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it is written into XML of a spreadsheet, which has its own way to name characters: {@code _x000D_}. */
final class CellText {

    private static final Pattern NAMED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String REPLACEMENT = "\uFFFD";

    /** What XML cannot hold, whatever it is escaped by. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private CellText() {}

    static String written(String text) {
        String plain = IMPOSSIBLE.matcher(text).replaceAll(REPLACEMENT);
        return NAMED.matcher(plain)
                .replaceAll("_x005F_x$1_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    /** What XML said already, with the characters that are named in it. */
    static String read(String text) {
        return NAMED.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    }
}
