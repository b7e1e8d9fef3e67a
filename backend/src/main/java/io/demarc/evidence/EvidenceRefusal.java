package io.demarc.evidence;

import io.demarc.kernel.Refusal;

/** Why something cannot be done with a piece of evidence now. */
final class EvidenceRefusal extends Refusal {

    EvidenceRefusal(String key) {
        super("evidence-" + key);
    }
}
