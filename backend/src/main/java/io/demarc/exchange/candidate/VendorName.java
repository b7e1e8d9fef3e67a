package io.demarc.exchange.candidate;

import io.demarc.exchange.file.VendorCell;
import io.demarc.text.Name;
import io.demarc.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** One reading of what a vendor column says. */
sealed interface VendorName {

    String text();

    /** Certain enough for the directory. */
    record Sure(String text) implements VendorName {}

    /** Waits for a person, who sees why. */
    record Doubtful(String text, Doubt doubt) implements VendorName {}

    /** Why a person has to look at it. */
    enum Doubt {
        SENTENCE,
        SEVERAL_READINGS,
        NOT_A_NAME,
        SHORT
    }

    /** A cell with more is a text that a person has to look at. */
    int MOST = 50;

    String LEGAL = "(inc|incorporated|llc|l\\.l\\.c|corp|corporation|ltd|limited|co|company|plc|gmbh|lp|llp|pbc)";

    // Cells are other people's texts: each of these takes time linear in the length, because nothing in it repeats what
    // could begin anywhere else. Spaces are single.
    Pattern SUFFIX = Pattern.compile("(?i)(?<![, ])[, ]++" + LEGAL + "\\.?$");
    Pattern SUFFIX_AHEAD = Pattern.compile("(?i), ?(?=" + LEGAL + "\\b)");
    Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(not (available|applicable|specified|disclosed|provided|known)|n\\.?/?a\\.?|none|no|yes|unkn?own|tbd|to be determined|redacted|withheld|-+|"
                    + "in[- ]?house.*|internal(ly)?( .*)?|(custom )?open[- ]source( development)?|self[- ]developed|government|same as above|see above)");
    Pattern NOT_A_NAME = Pattern.compile(
            "(?i)\\b(various|multiple|vendors?|contractors?|providers?|staff|teams?|PIID|sensitive|others?|etc|subcontracted)\\b"
                    + "|in[- ]house|open[- ]source|https?:|@|--|\\d{5}| &$");
    Pattern SENTENCE = Pattern.compile(
            "(?i)\\. [A-Z]|\\b(is|are|was|were|by|with|uses|used|using|through|provides|provided|developed|for|from|that|which|via)\\b");
    Pattern SEVERAL = Pattern.compile("(?i) and | or | dba |[()/:\\[\\]]");

    /**
     * Splits what a cell says. Placeholders are dropped; an empty list means that no vendor is named. Takes time linear in
     * the length of the cell.
     */
    static List<VendorName> split(String cell) {
        String whole = VendorCell.of(cell);
        if (whole.isEmpty() || PLACEHOLDER.matcher(whole).matches()) return List.of();
        if (words(whole) > 6
                && whole.indexOf('\n') < 0
                && SENTENCE.matcher(whole).find()) return List.of(new Doubtful(cut(whole), Doubt.SENTENCE));
        var names = new LinkedHashMap<String, VendorName>();
        for (String part : parts(SUFFIX_AHEAD.matcher(whole).replaceAll(" "))) {
            String name = normalised(part);
            if (name.isEmpty() || PLACEHOLDER.matcher(name).matches()) continue;
            var read = judged(name);
            names.putIfAbsent(new Name(read.text()).key(), read);
        }
        return names.size() > MOST
                ? List.of(new Doubtful(cut(Name.clean(whole)), Doubt.SEVERAL_READINGS))
                : List.copyOf(names.values());
    }

    private static long words(String text) {
        return text.chars().filter(it -> it == ' ' || it == '\n').count() + 1;
    }

    /** Between lines, semicolons and bars; commas with a space that stand in no brackets; slashes and pluses with spaces. */
    private static List<String> parts(String text) {
        var closes = new boolean[text.length() + 1]; // Whether the next bracket from there on is a closing one.
        for (int at = text.length() - 1; at >= 0; at--)
            closes[at] = text.charAt(at) == ')' || text.charAt(at) != '(' && closes[at + 1];
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < text.length(); at++)
            if (isSeparator(text, at) && !(text.charAt(at) == ',' && closes[at + 1])) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean isSeparator(String text, int at) {
        boolean spaced = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        return switch (text.charAt(at)) {
            case ';', '\n', '|' -> true;
            case ',' -> spaced;
            case '/', '+' -> spaced && at > 0 && text.charAt(at - 1) == ' ';
            default -> false;
        };
    }

    /** Whether a cell says the name of that key and nothing else but its legal form. */
    static boolean isAlone(String cell, String key) {
        String whole = SUFFIX_AHEAD.matcher(VendorCell.of(cell)).replaceAll(" ");
        return Name.of(cell).map(Name::key).filter(key::equals).isPresent()
                || Name.of(normalised(whole)).map(Name::key).filter(key::equals).isPresent();
    }

    /** Whether it could stand alone in a cell and be sure. */
    static boolean isSure(String name) {
        return judged(name) instanceof Sure;
    }

    /** A part of a cell as a name is kept: without its legal form. */
    static String normalised(String part) {
        String name = Name.clean(part);
        if (name.regionMatches(true, 0, "and ", 0, 4)) name = name.substring(4);
        else if (name.startsWith("& ")) name = name.substring(2);
        String shorter = SUFFIX.matcher(name).replaceFirst("");
        return Name.clean(withoutEnd(shorter.isBlank() ? name : shorter));
    }

    private static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && ".,;:".indexOf(name.charAt(end - 1)) >= 0) end--;
        return name.substring(0, end);
    }

    private static VendorName judged(String name) {
        if (NOT_A_NAME.matcher(name).find()) return new Doubtful(cut(name), Doubt.NOT_A_NAME);
        if (name.length() > 80 || SENTENCE.matcher(name).find()) return new Doubtful(cut(name), Doubt.SENTENCE);
        if (SEVERAL.matcher(name).find()) return new Doubtful(cut(name), Doubt.SEVERAL_READINGS);
        if (name.length() < 2 || !name.codePoints().anyMatch(Character::isLetter))
            return new Doubtful(name, Doubt.SHORT);
        return new Sure(name);
    }

    private static String cut(String text) {
        return text.length() > 240 ? Text.cut(text, 239) + "…" : text;
    }
}
