package io.demarc.boundary.matrix;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a cell, by its one accountable party.
 *
 * @param party who answers on the provider's side; null where it is ours
 * @param leg the letter of the leg that it belongs to
 */
public record Activity(ActivityId id, String text, @Nullable Party party, String leg, Proof proof) {

    Activity and(Activity same) {
        return new Activity(id, text, party, leg, proof.and(same.proof));
    }

    public boolean proven() {
        return proof.proven();
    }
}
