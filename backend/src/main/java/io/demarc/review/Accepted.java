package io.demarc.review;

import io.demarc.assessment.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The layers that stay open by a decision, and why they may.
 *
 * @param sentence empty where nothing had to be accepted
 * @param layers how many were open; null where nothing had to be accepted
 */
@Embeddable
record Accepted(
        @Column(name = "acceptance") String sentence,

        @Column(name = "open_layers") @Nullable Integer layers) {

    static final Accepted NOTHING = new Accepted("", null);

    /** 0 where nothing had to be accepted. */
    int count() {
        return layers == null ? 0 : layers;
    }

    /** Whether who approves has to say so. */
    static boolean isAskedFor(Tier tier, Verdict verdict, int open) {
        return verdict == Verdict.APPROVE && open > 0 && (tier == Tier.HIGH || tier == Tier.CRITICAL);
    }
}
