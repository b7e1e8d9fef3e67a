package io.demarc.evidence;

import io.demarc.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Something happened to a piece of evidence. */
public sealed interface EvidenceEvent extends DomainEvent {

    EvidenceId piece();

    @Override
    default Subject subject() {
        return new Subject("evidence", piece().value());
    }

    /** @param checksum of its file; null for a link */
    @Named("evidence-added")
    record EvidenceAdded(
            Origin origin,
            EvidenceId piece,
            @Fact String kind,
            @Fact @Nullable String checksum) implements EvidenceEvent {}

    /** It counts from now on, until it ends. */
    @Named("evidence-accepted")
    record EvidenceAccepted(
            Origin origin, EvidenceId piece, @Fact Strength strength) implements EvidenceEvent {}

    @Named("evidence-refused")
    record EvidenceRefused(Origin origin, EvidenceId piece) implements EvidenceEvent {}

    /** @param by the piece that proves from now on what this one did */
    @Named("evidence-replaced")
    record EvidenceReplaced(
            Origin origin, EvidenceId piece, @Fact EvidenceId by) implements EvidenceEvent {}

    /** It is known which piece it is the next version of. */
    @Named("evidence-follows")
    record EvidenceFollows(
            Origin origin, EvidenceId piece, @Fact EvidenceId predecessor) implements EvidenceEvent {}

    /** @param proven how many things it proves now, or is to prove once it is accepted */
    @Named("evidence-proofs-changed")
    record EvidenceProofsChanged(
            Origin origin, EvidenceId piece, @Fact int proven) implements EvidenceEvent {}

    @Named("evidence-withdrawn")
    record EvidenceWithdrawn(Origin origin, EvidenceId piece) implements EvidenceEvent {}

    /** Its last day is over: nothing is proven by it any more. */
    @Named("evidence-ended")
    record EvidenceEnded(Origin origin, EvidenceId piece) implements EvidenceEvent {}

    /** It ended long ago, and nothing has followed it: what was decided on it may have to be decided again. */
    @Named("evidence-missed")
    record EvidenceMissed(Origin origin, EvidenceId piece) implements EvidenceEvent {}
}
