package io.demarc.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;

/** What kind of character a code point is. The SQL function {@code is_visible} goes by the same lists; a test compares them. */
final class Letters {

    private static final int VIRAMA = 9;
    private static final int BLANK_BRAILLE = 0x2800;
    private static final int BLANK_NOTE = 0x1D159;
    private static final int KEYCAP = 0x20E3;

    static final int NON_JOINER = 0x200C;
    static final int JOINER = 0x200D;
    static final int EMOJI_STYLE = 0xFE0F;

    private Letters() {}

    /** Half of a pair, or one of the 66 that never become characters. */
    static boolean isNone(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE
                || (letter & 0xFFFE) == 0xFFFE
                || letter >= 0xFDD0 && letter <= 0xFDEF;
    }

    static boolean isSpace(int letter) {
        return letter == BLANK_BRAILLE || UCharacter.isUWhiteSpace(letter);
    }

    /** Nothing is drawn for it: controls, what Unicode says to ignore (hyphens of the soft kind, fillers, tags …), blanks. */
    static boolean isUnseen(int letter) {
        return Character.isISOControl(letter)
                || isNone(letter)
                || letter >= 0xFFF9 && letter <= 0xFFFB
                || letter == BLANK_NOTE
                || UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Has what follows it read in another direction than its letters say, until it is taken back. */
    static boolean isOverride(int letter) {
        return letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
    }

    /** Spells a text that only machines read. */
    static boolean isTag(int letter) {
        return letter >= 0xE0000 && letter <= 0xE007F;
    }

    /** Whether an unseen character changes how its neighbours look, as joiners do within emoji and some scripts. */
    static boolean joins(int before, int letter, int after) {
        return switch (letter) {
            case EMOJI_STYLE ->
                UCharacter.hasBinaryProperty(before, UProperty.EMOJI) && (before > 0x7F || after == KEYCAP);
            case JOINER -> joinsPictures(before, after) || joinsLetters(before, after);
            case NON_JOINER -> joinsLetters(before, after);
            default -> false;
        };
    }

    private static boolean joinsPictures(int before, int after) {
        return (isPicture(before)
                        || before == EMOJI_STYLE
                        || UCharacter.hasBinaryProperty(before, UProperty.EMOJI_MODIFIER))
                && isPicture(after);
    }

    private static boolean isPicture(int letter) {
        return UCharacter.hasBinaryProperty(letter, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean joinsLetters(int before, int after) {
        return UCharacter.getCombiningClass(before) == VIRAMA || isJoined(before) && isJoined(after);
    }

    private static boolean isJoined(int letter) {
        return switch (UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE)) {
            case JoiningType.DUAL_JOINING, JoiningType.RIGHT_JOINING, JoiningType.LEFT_JOINING -> true;
            default -> false;
        };
    }
}
