package io.demarc.exchange.file;

import io.demarc.text.EmailAddress;
import io.demarc.text.LinearTime;
import io.demarc.text.Name;
import io.demarc.text.Text;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever reads texts of others by hand. */
class CellsInLinearTimeTests {

    private static final Map<String, Consumer<String>> READERS = new TreeMap<>(Map.of(
            "text", Text::clean,
            "visible", Text::isVisible,
            "name", Name::clean,
            "key", text -> new Name("a" + Text.cut(text, Name.LONGEST - 1)).key(),
            "address", EmailAddress::of,
            "list", ListText::items,
            "list of one", text -> ListText.items("['" + text + "']"),
            "date", OperationalDate::of));

    @Test
    void every_reader_is_linear() {
        READERS.forEach((what, reader) -> {
            for (String piece : new String[] {
                " ",
                "\u200B",
                "\u0301",
                "a\u0301",
                "\uD800",
                "\r\n",
                "\u202E",
                "\\",
                "'",
                "'a',",
                "[",
                "\uFDFA",
                "👩\u200D",
                "a@",
                ".",
                "ß"
            }) LinearTime.check(what, reader, size -> "a" + piece.repeat(size / piece.length()) + "b");
        });
    }
}
