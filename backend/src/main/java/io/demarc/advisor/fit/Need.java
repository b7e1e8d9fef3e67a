package io.demarc.advisor.fit;

/**
 * How much a criterion counts for a use case.
 *
 * @param level 0 not at all to 5 very much
 * @param derived the same as its answers have it
 * @param assumed whether a question is not answered, so that the least is taken
 */
public record Need(int level, int derived, boolean assumed) {

    public static final int MOST = 5;

    public Need {
        if (level < 0 || level > MOST || derived < 0 || derived > MOST)
            throw new IllegalArgumentException("a need is 0 to 5: " + level + ", " + derived);
    }

    static Need of(int level) {
        return new Need(level, level, false);
    }

    static Need atLeast(int level) {
        return new Need(level, level, true);
    }

    public boolean isMoved() {
        return level != derived;
    }

    Need moved(int to) {
        return new Need(to, derived, assumed);
    }
}
