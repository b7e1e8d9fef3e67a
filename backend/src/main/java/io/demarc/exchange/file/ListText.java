package io.demarc.exchange.file;

import java.util.List;
import java.util.regex.Pattern;

/** A list that was written down as program text: {@code ['a', "b's"]}. */
final class ListText {

    private static final Pattern ITEM = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LIST =
            Pattern.compile("\\s*\\[(?:\\s*(?:" + ITEM.pattern() + ")\\s*,?)*\\s*]\\s*", Pattern.DOTALL);

    private ListText() {}

    static boolean isList(String text) {
        return text.length() < 2_000
                && text.startsWith("[")
                && LIST.matcher(text).matches();
    }

    static List<String> items(String text) {
        return ITEM.matcher(text)
                .results()
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .map(it -> it.replace("\\n", "\n").replaceAll("\\\\(.)", "$1"))
                .toList();
    }
}
