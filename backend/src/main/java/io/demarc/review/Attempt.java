package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody is about to take.
 *
 * @param round the one whose facts they saw
 * @param acceptance why the layers that are open may stay so; empty for nothing
 * @param closed how many gaps they saw closed of what the stage answers for; null where a caller saw no page
 */
record Attempt(
        int round,
        Concern stage,
        Verdict verdict,
        String reason,
        String acceptance,
        MemberId by,
        @Nullable Integer closed) {

    /** What is said with it accepts the open layers, too. */
    Attempt(int round, Concern stage, Verdict verdict, String reason, MemberId by) {
        this(round, stage, verdict, reason, reason, by, null);
    }
}
