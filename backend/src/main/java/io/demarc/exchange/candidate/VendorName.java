package io.demarc.exchange.candidate;

import java.util.ArrayList;
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

    Pattern SUFFIX = Pattern.compile(
            "[,\\s]+(inc|incorporated|llc|l\\.l\\.c|corp|corporation|ltd|limited|co|company|plc|gmbh|lp|llp|pbc)\\.?$",
            Pattern.CASE_INSENSITIVE);
    Pattern SUFFIX_AHEAD = Pattern.compile(
            ",\\s*(?=(inc|incorporated|llc|l\\.l\\.c|corp|corporation|ltd|limited|co|company|plc|gmbh|lp|llp|pbc)\\b)",
            Pattern.CASE_INSENSITIVE);
    Pattern SEPARATOR = Pattern.compile("\\s*[;\\n\\r|]\\s*|\\s*,\\s+(?![^()]*\\))|\\s+/\\s+|\\s+\\+\\s+");
    Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(not (available|applicable|specified|disclosed|provided|known)|n\\.?/?a\\.?|none|no|yes|unkn?own|tbd|to be determined|redacted|withheld|-+|"
                    + "in[- ]?house.*|internal(ly)?( .*)?|(custom )?open[- ]source( development)?|self[- ]developed|government|same as above|see above)");
    Pattern NOT_A_NAME = Pattern.compile(
            "(?i).*(\\bvarious\\b|\\bmultiple\\b|\\bvendors?\\b|\\bcontractors?\\b|\\bproviders?\\b|\\bstaff\\b|\\bteams?\\b|\\bPIID\\b|\\bsensitive\\b|\\bothers?\\b|\\betc\\b|in[- ]house|open[- ]source|https?:|@|--|\\w*\\d{5,}|\\bsubcontracted\\b).*|.* &");
    Pattern SENTENCE = Pattern.compile(
            "(?i).*(\\. [A-Z].*|\\b(is|are|was|were|by|with|uses|used|using|through|provides|provided|developed|for|from|that|which|via)\\b.*)");
    Pattern SEVERAL = Pattern.compile("(?i).*( and | or | dba |[()/:\\[\\]]).*");

    /** Splits what a cell says. Placeholders are dropped; an empty list means that no vendor is named. */
    static List<VendorName> split(String cell) {
        var names = new ArrayList<VendorName>();
        String whole = cell.strip();
        if (PLACEHOLDER.matcher(whole).matches()) return names;
        if (whole.split("\\s+").length > 6 && SENTENCE.matcher(whole).matches()) {
            names.add(new Doubtful(cut(whole), Doubt.SENTENCE));
            return names;
        }
        String joined = SUFFIX_AHEAD.matcher(whole).replaceAll(" ");
        for (String part : SEPARATOR.split(joined)) {
            String name = normalised(part);
            if (name.isEmpty() || PLACEHOLDER.matcher(name).matches()) continue;
            var read = judged(name);
            if (names.stream().noneMatch(it -> it.text().equalsIgnoreCase(read.text()))) names.add(read);
        }
        return names;
    }

    private static String normalised(String part) {
        String name = part.strip().replaceAll("\\s+", " ").replaceFirst("(?i)^(and|&) ", "");
        String shorter = SUFFIX.matcher(name).replaceFirst("");
        return (shorter.isBlank() ? name : shorter).replaceFirst("[.,;:]+$", "").strip();
    }

    private static VendorName judged(String name) {
        if (NOT_A_NAME.matcher(name).matches()) return new Doubtful(cut(name), Doubt.NOT_A_NAME);
        if (name.length() > 80 || SENTENCE.matcher(name).matches()) return new Doubtful(cut(name), Doubt.SENTENCE);
        if (SEVERAL.matcher(name).matches()) return new Doubtful(cut(name), Doubt.SEVERAL_READINGS);
        if (name.length() < 2 || !name.chars().anyMatch(Character::isLetter)) return new Doubtful(name, Doubt.SHORT);
        return new Sure(name);
    }

    private static String cut(String text) {
        return text.length() > 240 ? text.substring(0, 239) + "…" : text;
    }
}
