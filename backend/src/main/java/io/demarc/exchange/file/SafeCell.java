package io.demarc.exchange.file;

/**
 * A cell of an exported table. Spreadsheet programs run what begins like a formula, so such a cell gets an apostrophe,
 * which they take as "this is text" (OWASP, CSV injection).
 */
public final class SafeCell {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private SafeCell() {}

    public static String of(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
