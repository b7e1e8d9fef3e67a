package io.demarc.exchange.candidate;

import io.demarc.kernel.Refusal;

/** Somebody has said already which vendors a name stands for. */
final class CandidateIsSettled extends Refusal {

    CandidateIsSettled() {
        super("candidate-is-settled");
    }
}
