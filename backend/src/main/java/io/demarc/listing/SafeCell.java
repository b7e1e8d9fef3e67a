package io.demarc.listing;

/**
 * A cell of an exported table. Spreadsheet programs run what begins like a formula, some of them also after blanks or in
 * full width, so such a cell gets an apostrophe, which they take as "this is text" (OWASP, CSV injection).
 */
public final class SafeCell {

    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private SafeCell() {}

    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty()) return false;
        if ("\t\r\n".indexOf(text.charAt(0)) >= 0) return true;
        int seen = 0;
        while (seen < text.length() && isBlank(text.charAt(seen))) seen++;
        return seen < text.length() && FORMULA_STARTS.indexOf(text.charAt(seen)) >= 0;
    }

    /** Nothing of it is seen, so that the cell seems to begin behind it. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }
}
