package io.demarc.assessment;

/**
 * What is already certain while answers are missing.
 *
 * @param atLeast if all that is missing turns out harmless
 * @param atMost if all that is missing turns out worst
 */
record Outlook(Tier atLeast, Tier atMost) {

    boolean isCertain() {
        return atLeast == atMost;
    }
}
