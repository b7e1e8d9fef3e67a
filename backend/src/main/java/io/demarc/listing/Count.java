package io.demarc.listing;

/**
 * How many rows there are, exact up to the bound.
 *
 * @param rows one more than the bound where there are more
 */
public record Count(long rows, int bound) {

    /** More than anybody counted. */
    static final Count MANY = new Count(Long.MAX_VALUE, 0);

    /** Of rows that all were counted; lists say no more than that there are {@link Slice#BOUND} anyway. */
    public static Count exact(long rows) {
        return new Count(rows, Slice.BOUND);
    }

    /** As many as were seen, where what is counted elsewhere says less. */
    Count atLeast(long seen) {
        return rows < seen ? new Count(seen, bound) : this;
    }

    /** "3,611", or "10,000+" beyond the bound. */
    public String text() {
        return Slice.number(Math.min(rows, bound)) + (rows > bound ? "+" : "");
    }
}
