package io.demarc.portfolio;

/**
 * How many use cases there are within what the page is about, and of how many of them something is known.
 *
 * @param current not retired
 * @param unapproved live ones without approval
 * @param staged whose stage is known; the mode of the {@code stated} ones is
 * @param placed those of these that are not retired, so that the line is drawn for them
 * @param assessed with a tier; what is held for Legal has none yet
 * @param asked submitted for approval at least once
 * @param liveUnplaced live ones of which nobody has stated the mode
 * @param liveUnassessed live ones of which questions are open; one that is held for Legal waits for Legal
 * @param behind how many rest on other versions of reference data than those in force, exact up to the bound of lists
 */
record Totals(
        int every,
        int current,
        int live,
        int unapproved,
        int highOrAbove,
        int inReview,
        int unowned,
        int staged,
        int stated,
        int placed,
        int assessed,
        int asked,
        int liveUnowned,
        int liveUnplaced,
        int liveUnassessed,
        int behind) {

    int owned() {
        return every - unowned;
    }
}
