package io.demarc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** Whether twice the text takes about twice the time, however fast the machine is. */
public final class LinearTime {

    private static final int SIZE = 2_000;

    /** In nanoseconds. Less is noise. */
    private static final long NOTHING = 1_500_000;

    private LinearTime() {}

    public static void check(String what, Consumer<String> reader, IntFunction<String> text) {
        assertThat(trouble(what, reader, text)).isEmpty();
    }

    /** @param text of about so many characters */
    public static Optional<String> trouble(String what, Consumer<String> reader, IntFunction<String> text) {
        String once = text.apply(SIZE);
        String twice = text.apply(2 * SIZE);
        reader.accept(once);
        long short1 = best(reader, once, 3);
        long long1 = best(reader, twice, 3);
        // Somebody else may have had the processor: only what is slow again is slow.
        if (long1 > 3 * short1 + NOTHING) {
            short1 = Math.max(short1, best(reader, once, 5));
            long1 = Math.min(long1, best(reader, twice, 5));
        }
        return long1 <= 3 * short1 + NOTHING
                ? Optional.empty()
                : Optional.of(
                        "%s: %,d ns, twice as much %,d ns: %s".formatted(Text.cut(once, 12), short1, long1, what));
    }

    private static long best(Consumer<String> reader, String text, int times) {
        return LongStream.range(0, times).map(time -> time(reader, text)).min().orElseThrow();
    }

    private static long time(Consumer<String> reader, String text) {
        long from = System.nanoTime();
        reader.accept(text);
        return System.nanoTime() - from;
    }
}
