package io.demarc.exchange.candidate;

import io.demarc.kernel.Refusal;

/** Somebody has said already which vendors a name means. */
final class CandidateAlreadyConfirmed extends Refusal {

    CandidateAlreadyConfirmed() {
        super("candidate-already-confirmed");
    }
}
