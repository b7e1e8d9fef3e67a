package io.demarc.identity;

import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.Uuid7;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page gives to a form that makes something, in a hidden field: another one each time that it is shown. The id of
 * what is made follows from it, so that the same form, sent again, means the same thing and not another one.
 */
public final class FormKey {

    private static final Pattern KEY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** What is made bears the moment of its page in its id: that is wrong by so much at most. */
    private static final Duration OLDEST = Duration.ofDays(1);

    /** Clocks of two machines differ by less. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private FormKey() {}

    public static String next() {
        return Uuid7.next().toString();
    }

    /**
     * The id of what a member makes with a form.
     *
     * @param key as it was sent
     * @param words what was typed: with other words the form makes something else
     * @return empty for a key that no page gave within a day
     */
    static Optional<UUID> id(@Nullable String key, Member me, String... words) {
        if (key == null || !KEY.matcher(key).matches()) return Optional.empty();
        var given = UUID.fromString(key);
        long age = milliseconds(Uuid7.next()) - milliseconds(given);
        if (age > OLDEST.toMillis() || age < -AHEAD.toMillis()) return Optional.empty();
        var sum = HexFormat.of()
                .parseHex(
                        Fingerprint.of(key + me.id() + String.join("\n", words)).hex());
        long low = ByteBuffer.wrap(sum).getLong();
        return Optional.of(new UUID(given.getMostSignificantBits(), (low >>> 2) | 0x8000_0000_0000_0000L));
    }

    private static long milliseconds(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
