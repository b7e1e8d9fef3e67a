package io.demarc.boundary.sheet;

import io.demarc.boundary.matrix.ActivityId;
import io.demarc.boundary.matrix.Responsibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An activity of ours with what a sheet says of it.
 *
 * @param quotes the rows that are about it, in their order
 */
record Laid(ActivityId id, String text, List<Quote> quotes) {

    /**
     * What a row says of an activity.
     *
     * @param claim {@link Claim#NOTHING} while nobody said what the row's word means
     */
    record Quote(int row, String about, String word, Claim claim) {}

    public boolean isOurs() {
        return id.isOurs();
    }

    public Responsibility weSay() {
        return id.isOurs() ? Responsibility.US : Responsibility.PROVIDER;
    }

    public Set<Claim> claims() {
        var claims = EnumSet.noneOf(Claim.class);
        quotes.forEach(it -> claims.add(it.claim()));
        claims.remove(Claim.NOTHING);
        return claims;
    }

    public Accord accord() {
        return Accord.of(id.isOurs(), claims());
    }

    /** Who answers by the sheet, or by us where it does not say. */
    Responsibility theySay() {
        return switch (accord()) {
            case AGREED, NOT_SAID -> weSay();
            case BY_NOBODY -> Responsibility.US;
            case BY_BOTH -> Responsibility.PROVIDER;
            case CONTRADICTED ->
                claims().equals(Set.of(Claim.THIRD_PARTY)) ? Responsibility.PROVIDER : Responsibility.SHARED;
        };
    }
}
