package io.demarc.assessment;

/**
 * The level that counts for a factor, and how it came about.
 *
 * @param level 0 to 4
 * @param given the level before a cap or a surcharge
 */
record Reading(int level, int given, Basis basis) {

    Reading {
        if (level < 0 || level > Factor.HIGHEST || given < 0 || given > Factor.HIGHEST)
            throw new IllegalArgumentException("a level is 0 to 4, not " + level + " or " + given);
    }

    /** Whether nobody has graded one of the suppliers that it is of. */
    boolean isNotGraded() {
        return basis == Basis.NOT_GRADED || basis == Basis.PARTLY_GRADED;
    }

    static Reading answered(int level) {
        return new Reading(level, level, Basis.ANSWER);
    }

    static Reading derived(int level, Basis basis) {
        return new Reading(level, level, basis);
    }
}
