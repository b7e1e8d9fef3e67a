package io.demarc.listing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list that is taken away as a CSV file.
 *
 * @param heading the key of a message
 * @param value of a row: a text, a number, a day, a moment (in the reader's zone), a {@link Word}, several of these, or
 *     null for an empty cell
 */
public record CsvColumn<R>(String heading, Function<R, @Nullable Object> value) {

    /** A value that has a name in the reader's language. */
    public record Word(String key) {}

    /** The word {@code prefix.value}, or that of {@code none} for null. */
    public static Word word(String prefix, @Nullable Object value) {
        return new Word(prefix + "." + (value == null ? "none" : value));
    }
}
