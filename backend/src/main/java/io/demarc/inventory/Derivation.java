package io.demarc.inventory;

import java.util.Collection;

/**
 * What follows from the facts of a use case, computed before the commit of each transaction that changed some, and again
 * for all use cases when the reference data behind it has changed. Contributed as a bean.
 */
public interface Derivation {

    /** Ascending: deployment 10, assessment 20, boundary 30, review 40. A later one may rest on what an earlier one shows. */
    int order();

    /** The versions of reference data that it rests on now, such as {@code matrix 2, layers 1}; empty where it needs none. */
    default String restsOn() {
        return "";
    }

    /** Whether anything but what lists show follows from it, such as the end of a review: then nothing that is only supposed does. */
    default boolean hasEffects() {
        return false;
    }

    /** Called before somebody changes the first fact of it in a transaction, for who compares what was with what is. */
    default void beforeChange(UseCaseState useCase) {}

    /** Computes it and hands to {@link UseCaseState#show} what lists are to show. */
    void derive(UseCaseState useCase);

    /** The same for several, in as many statements as for one: for who reads more than {@linkplain Part parts} of them. */
    default void derive(Collection<UseCaseState> useCases) {
        useCases.forEach(this::derive);
    }
}
