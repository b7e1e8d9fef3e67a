package io.demarc.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What something or somebody is called, as people see it: one line, composed (NFC), any run of white space one space, none
 * at its ends, and nothing unseen but the joiners that emoji and some scripts need. At least one character is seen.
 *
 * @param text 1 to {@value #LONGEST} code points; {@link IllegalArgumentException} when there are fewer or more
 */
public record Name(String text) {

    /** In code points. Most names are bounded more narrowly where they are typed. */
    public static final int LONGEST = 500;

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    public Name {
        text = clean(text);
        if (text.isEmpty()) throw new IllegalArgumentException("nothing of the name would be seen");
        if (Text.length(text) > LONGEST)
            throw new IllegalArgumentException("a name of more than " + LONGEST + " characters");
    }

    /** The name that was said; none when nothing of it would be seen or it is too long for any. */
    public static Optional<Name> of(@Nullable String said) {
        String text = clean(said);
        return text.isEmpty() || Text.length(text) > LONGEST ? Optional.empty() : Optional.of(new Name(text));
    }

    /** As a name is written, however long; empty for what is none. Takes time linear in its length. */
    public static String clean(@Nullable String said) {
        if (said == null) return "";
        if (isPlain(said)) return said;
        if (!Text.isVisible(said)) return "";
        var kept = new StringBuilder(said.length());
        int letter;
        int before = 0;
        for (int at = 0; at < said.length(); at += Character.charCount(letter)) {
            letter = said.codePointAt(at);
            int next = at + Character.charCount(letter);
            int after = next < said.length() ? said.codePointAt(next) : 0;
            if (Letters.isSpace(letter)) {
                if (before != 0 && before != ' ') kept.append(' ');
                before = before == 0 ? 0 : ' ';
            } else if (!Letters.isUnseen(letter) || Letters.joins(before, letter, after)) {
                kept.appendCodePoint(letter);
                before = letter;
            }
        }
        return COMPOSED.normalize(kept).strip();
    }

    /**
     * Two names are the same when their keys are: Unicode's NFKC_Casefold (case folded in full, so that ß, ẞ and ss are
     * one; widths and ligatures undone; nothing unseen), with one kind of hyphen and of apostrophe. No language's rules: the
     * Turkish ı is no i. The SQL function {@code name_key} says the same of the same text; a test compares them.
     */
    public String key() {
        if (isPlain(text)) return text.toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(FOLDED.normalize(text));
        var key = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char letter = oneKind(folded.charAt(at));
            if (letter != ' ' || !key.isEmpty() && key.charAt(key.length() - 1) != ' ') key.append(letter);
        }
        return key.toString().stripTrailing();
    }

    /** Most names: nothing but what every keyboard has, with single spaces between. */
    private static boolean isPlain(String said) {
        char before = ' ';
        for (int at = 0; at < said.length(); at++) {
            char letter = said.charAt(at);
            if (letter < ' ' || letter > '~' || letter == ' ' && before == ' ') return false;
            before = letter;
        }
        return before != ' ';
    }

    /** Whether people would take both for the same name. */
    public boolean isSame(Name other) {
        return text.equals(other.text) || key().equals(other.key());
    }

    private static char oneKind(char letter) {
        return switch (letter) {
            case '\u2010' -> '-';
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u2800' -> ' ';
            default -> letter;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
