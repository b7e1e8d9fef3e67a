package io.demarc.impact.ending;

/** How near the end of a model is, and so what is to be done now. */
enum Notice {
    /** It answers no more. */
    OVER(-1),
    /** To change over now. */
    CHANGE(14),
    /** To test what comes after it. */
    TEST(60),
    /** To plan what comes after it. */
    PLAN(180);

    private final int days;

    Notice(int days) {
        this.days = days;
    }

    /** At most so many days before the end. */
    int days() {
        return days;
    }

    /** @param left days to the end, up to those of {@link #PLAN}; negative afterwards */
    static Notice at(long left) {
        for (var each : values()) if (left <= each.days) return each;
        throw new IllegalArgumentException("nobody is asked " + left + " days before");
    }
}
