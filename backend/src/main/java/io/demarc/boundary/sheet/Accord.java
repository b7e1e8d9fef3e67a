package io.demarc.boundary.sheet;

import java.util.Set;

/** How what a sheet says of an activity lies to what we say of it. */
public enum Accord {
    /** Each names the other, so nobody does it. */
    BY_NOBODY,
    /** Each names itself. */
    BY_BOTH,
    /** The sheet names a third party, or splits it otherwise. */
    CONTRADICTED,
    AGREED,
    /** No row that is mapped to it says who answers. */
    NOT_SAID;

    /**
     * @param ours whether we say that we answer for it
     * @param claims what the sheet says of it, without rows that say nothing
     */
    static Accord of(boolean ours, Set<Claim> claims) {
        if (claims.isEmpty()) return NOT_SAID;
        if (claims.equals(Set.of(Claim.PROVIDER))) return ours ? BY_BOTH : AGREED;
        if (claims.equals(Set.of(Claim.CUSTOMER))) return ours ? AGREED : BY_NOBODY;
        return CONTRADICTED;
    }

    /** Whether both sides say of it who answers, and differ. */
    public boolean isDiffering() {
        return switch (this) {
            case BY_NOBODY, BY_BOTH, CONTRADICTED -> true;
            case AGREED, NOT_SAID -> false;
        };
    }
}
