package io.demarc.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by keyset: the rows, and where the next page begins.
 *
 * @param next opaque, for the parameter {@code after}; null on the last page
 * @param count of all rows, exact up to {@link #BOUND}
 */
public record Slice<R>(List<R> rows, @Nullable String next, long count) {

    /** Rows on a page. */
    public static final int SIZE = 25;

    /** Counting stops here: beyond it a list says "10,000+". */
    public static final int BOUND = 10_000;

    /** Cuts a page from one row more than fits, which tells whether there is a next one. */
    public static <R> Slice<R> of(List<R> sizeAndOne, long count, Function<R, Cursor> cursor) {
        if (sizeAndOne.size() <= SIZE) return new Slice<>(sizeAndOne, null, count);
        var rows = List.copyOf(sizeAndOne.subList(0, SIZE));
        return new Slice<>(rows, cursor.apply(rows.getLast()).text(), count);
    }

    /** Parameters as they go into an address: {@code ?a=1&b=2}, encoded; nothing for none. */
    public static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue().toString()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    /**
     * The same list from one of its pages on.
     *
     * @param next where that page begins; null where there is none, and the address is that of the first page
     */
    public static String page(Map<String, ?> parameters, @Nullable String next) {
        var query = new LinkedHashMap<String, Object>(parameters);
        if (next != null) query.put("after", next);
        return query(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** "3,611", or "10,000+" beyond the bound. */
    public String total() {
        return count > BOUND ? "%,d+".formatted(BOUND) : "%,d".formatted(count);
    }

    /**
     * The last row of a page: its sort key as text, and its id, which decides between equal keys.
     */
    public record Cursor(String key, UUID id) {

        public String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
        }

        /** Empty for none and for one that nobody was given: such a list begins at its beginning. */
        public static Optional<Cursor> of(@Nullable String text) {
            if (text == null) return Optional.empty();
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return Optional.of(new Cursor(plain.substring(36), UUID.fromString(plain.substring(0, 36))));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }
    }
}
