package io.demarc.evidence;

import java.math.BigDecimal;

/** How much evidence is worth, ascending (domain specification, 2.1). */
public enum Strength {
    /** There is none. */
    NONE("0.25"),
    /** Somebody says so of themselves, and nobody else has looked. */
    SELF_ATTESTED("0.5"),
    /** Somebody else who knows the matter has read it. */
    REVIEWED("0.8"),
    /** We, or an independent party, have seen it work. */
    TESTED("1.0");

    private static final BigDecimal EXPIRED = new BigDecimal("0.5");

    private final BigDecimal factor;

    Strength(String factor) {
        this.factor = new BigDecimal(factor);
    }

    /** From 0.25 to 1. */
    public BigDecimal factor() {
        return factor;
    }

    /** Half of it, once it has ended. */
    public BigDecimal factorExpired() {
        return factor.multiply(EXPIRED);
    }

    public boolean isAtLeast(Strength least) {
        return compareTo(least) >= 0;
    }
}
