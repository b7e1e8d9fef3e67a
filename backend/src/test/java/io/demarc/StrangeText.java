package io.demarc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What no page of ours sends and anybody can: by what it is, as it goes over the wire. */
final class StrangeText {

    /** What the portal has to make sense of. */
    static final Map<String, String> VALUES = values();

    /** The same where everything is taken for words. */
    static final Map<String, String> WORDS = words();

    /** What it cannot even read: half a character, bytes that are none, an escape that stands for nothing. */
    static final List<String> UNREADABLE = List.of("%ED%A0%80", "%FF%FE", "%zz");

    /** Names that forms of other frameworks read as lists, maps and properties of what they hold. */
    private static final List<String> NAMES =
            List.of("%s[]", "%s[0]", "%s[0].b", "%s[x]", "%s[", "%s.class.name", "_%s", "!%s", "%s%%00", "%s%%5B");

    private StrangeText() {}

    /** More fields beside one, as they go over the wire. */
    static String names(String field) {
        return NAMES.stream().map(it -> "&" + it.formatted(field) + "=1").collect(Collectors.joining());
    }

    private static Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("nothing", "");
        // No braces: a link that says again what was asked may have them, and pages are searched for such.
        values.put(
                "what is no text",
                "a%00%E2%80%AEb%E2%81%A6%0D%0AX:+y%3Cscript%3Ealert(1)%3C/script%3E'T(java.lang.Runtime)__7*7__");
        values.put("10,000 letters", "x".repeat(10_000));
        values.put("less than none", "-1");
        values.put("too many", "9999999999999");
        values.put("a day that is none", "2026-99-99");
        values.put("an id of nobody", UUID.randomUUID().toString());
        return values;
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<>(VALUES);
        words.keySet().retainAll(List.of("nothing", "what is no text", "10,000 letters"));
        return words;
    }
}
