package io.demarc.text;

import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is taken from outside, whatever it says: composed (NFC), its lines ended by U+000A alone, without controls
 * but tabs, halves of pairs, tags and changes of direction. Text of which nothing would be seen is empty.
 */
public final class Text {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private Text() {}

    /** The text without what nobody typed on purpose; the same again for what is clean. Takes time linear in its length. */
    public static String clean(String text) {
        if (isPlain(text)) return text.isBlank() ? "" : text;
        var kept = new StringBuilder(text.length());
        boolean seen = false;
        int letter;
        for (int at = 0, before = 0; at < text.length(); at += Character.charCount(letter), before = letter) {
            letter = text.codePointAt(at);
            if (isBreak(letter)) {
                if (letter != '\n' || before != '\r') kept.append('\n');
            } else if (isTaken(letter)) {
                kept.appendCodePoint(letter);
                seen |= !Letters.isSpace(letter) && !Letters.isUnseen(letter);
            }
        }
        return seen ? COMPOSED.normalize(kept) : "";
    }

    /** Whether anything of the text would be seen on a page. */
    public static boolean isVisible(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(it -> !Letters.isSpace(it) && !Letters.isUnseen(it));
    }

    /** At most that many UTF-16 units from its beginning, and no half of a pair. */
    public static String cut(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** In the characters that people count: a pair is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter > '~' || letter < ' ' && letter != '\n' && letter != '\t') return false;
        }
        return true;
    }

    private static boolean isBreak(int letter) {
        return letter == '\n' || letter == '\r' || letter == 0x85 || letter == 0x2028 || letter == 0x2029;
    }

    private static boolean isTaken(int letter) {
        return letter == '\t'
                || !Character.isISOControl(letter)
                        && !Letters.isNone(letter)
                        && !Letters.isOverride(letter)
                        && !Letters.isTag(letter)
                        && letter != 0xFEFF
                        && (letter < 0xFFF9 || letter > 0xFFFB);
    }
}
