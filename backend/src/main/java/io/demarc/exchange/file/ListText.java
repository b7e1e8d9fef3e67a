package io.demarc.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list that was written down as program text: {@code ['a', "b's"]}. One pass, whatever stands in it. */
final class ListText {

    private final String text;
    private final List<String> items = new ArrayList<>();
    private int at = 1;

    private ListText(String text) {
        this.text = text;
    }

    /** Its items; none when the text is no such list. */
    static Optional<List<String>> items(String text) {
        var list = new ListText(text.stripTrailing());
        return text.startsWith("[") && list.read() ? Optional.of(List.copyOf(list.items)) : Optional.empty();
    }

    private boolean read() {
        for (skipSpace(); at < text.length(); skipSpace()) {
            char first = text.charAt(at++);
            if (first == ']') return at == text.length();
            if (first != '\'' && first != '"' || !readItem(first)) return false;
            skipSpace();
            if (at < text.length() && text.charAt(at) == ',') at++;
        }
        return false;
    }

    private boolean readItem(char quote) {
        var item = new StringBuilder();
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter == quote) return items.add(item.toString());
            if (letter == '\\') {
                if (at == text.length()) return false;
                letter = text.charAt(at++);
                if (letter == 'n') letter = '\n';
            }
            item.append(letter);
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }
}
