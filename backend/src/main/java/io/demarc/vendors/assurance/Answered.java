package io.demarc.vendors.assurance;

/**
 * What was answered to a question.
 *
 * @param level 0 to {@value #HIGHEST}, as it was said
 */
record Answered(int level, Proof proof) {

    /** Contractual or independently attested. */
    static final int HIGHEST = 3;

    Answered {
        if (level < 0 || level > HIGHEST) throw new IllegalArgumentException("an answer is 0 to 3, not " + level);
    }

    /** @param unproven what counts at most where something would have to be shown, and is not */
    int counted(int unproven) {
        boolean unshown = proof == Proof.ENDED || proof == Proof.NONE && level == HIGHEST;
        return unshown ? Math.min(level, unproven) : level;
    }
}
