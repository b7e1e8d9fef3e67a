package io.demarc.kernel;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

/** Version 7 UUIDs (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits, so that new rows land at the end of an index. */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    public static UUID next() {
        long high = (System.currentTimeMillis() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** No id that was made since then comes before it, by the clock that ids are made by. */
    public static UUID earliest(Duration ago) {
        return new UUID(((System.currentTimeMillis() - ago.toMillis()) << 16) | 0x7000, 0x8000_0000_0000_0000L);
    }
}
