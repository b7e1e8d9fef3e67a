package io.demarc.exchange.ending;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar file (RFC 5545, 3.1 and 3.3.11). */
final class CalendarText {

    /** Octets of a line, without its end. */
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    /** @param value as it is to be in the file: of a text, what {@link #escaped} makes of it */
    CalendarText line(String name, String value) {
        int octets = 0;
        var line = name + ":" + value;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n "); // No character is cut, and the space belongs to the line that it begins.
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        text.append("\r\n");
        return this;
    }

    /** A text within a value: whatever it holds, it ends no line and begins no other property. */
    static String escaped(String typed) {
        return typed.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
