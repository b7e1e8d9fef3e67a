package io.demarc.audit.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON, read into maps, lists, texts, numbers and truths, and written in the one form that is hashed and signed: keys in
 * order, no white space, nothing escaped that need not be. Small, so that the check outside needs no library.
 */
public final class Json {

    private static final String SHORT = "\b\f\n\r\t";
    private static final String LETTERS = "bfnrt";

    /** Nobody writes more of one inside another, and whoever reads is not to run out of stack. */
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException for what is no object in JSON, with the place */
    @SuppressWarnings("unchecked") // The keys of an object are texts.
    public static Map<String, @Nullable Object> object(String text) {
        var json = new Json(text);
        if (json.value() instanceof Map<?, ?> map && json.next() == 0) return (Map<String, @Nullable Object>) map;
        throw json.fault();
    }

    /** @throws IllegalArgumentException where there is no text of this name */
    static String text(Map<?, ?> object, String name) {
        if (object.get(name) instanceof String text) return text;
        throw new IllegalArgumentException("there is no text called “" + name + "”");
    }

    /** @throws IllegalArgumentException where there is no whole number of this name */
    static long number(Map<?, ?> object, String name) {
        if (object.get(name) instanceof Long number) return number;
        throw new IllegalArgumentException("there is no number called “" + name + "”");
    }

    public static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                new TreeMap<Object, @Nullable Object>(map)
                        .entrySet().stream()
                                .map(it -> string(it.getKey().toString()) + ":" + write(it.getValue()))
                                .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> string(value.toString());
        };
    }

    public static String string(String text) {
        var out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            int known = SHORT.indexOf(c);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (known >= 0) out.append('\\').append(LETTERS.charAt(known));
            else if (c < 0x20) out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    private @Nullable Object value() {
        return switch (next()) {
            case '{' -> inside(this::map);
            case '[' -> inside(this::list);
            case '"' -> quoted();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object inside(Supplier<Object> content) {
        if (++depth > DEEPEST) throw fault();
        var read = content.get();
        depth--;
        return read;
    }

    private Map<String, @Nullable Object> map() {
        var map = new TreeMap<String, @Nullable Object>();
        for (at++; next() != '}'; ) {
            if (!map.isEmpty()) take(',');
            if (next() != '"') throw fault();
            String key = quoted();
            take(':');
            if (map.containsKey(key)) throw fault();
            map.put(key, value());
        }
        at++;
        return map;
    }

    private List<@Nullable Object> list() {
        var list = new ArrayList<@Nullable Object>();
        for (at++; next() != ']'; list.add(value())) if (!list.isEmpty()) take(',');
        at++;
        return list;
    }

    private String quoted() {
        var out = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            if (peek() < 0x20) throw fault();
            out.append(peek() == '\\' ? escaped() : peek());
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        at++;
        int known = LETTERS.indexOf(peek());
        if (known >= 0) return SHORT.charAt(known);
        if (peek() != 'u') return peek();
        if (at + 5 > text.length()) throw fault();
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) throw fault();
        at += word.length();
        return meaning;
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.0123456789Ee".indexOf(text.charAt(at)) >= 0) at++;
        try {
            var number = new BigDecimal(text.substring(from, at));
            return number.scale() <= 0 ? (Object) number.longValueExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw fault();
        }
    }

    private void take(char expected) {
        if (next() != expected) throw fault();
        at++;
    }

    /** The next character that is no white space; 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char peek() {
        if (at >= text.length()) throw fault();
        return text.charAt(at);
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("this is no JSON at character " + (at + 1));
    }
}
