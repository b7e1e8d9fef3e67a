package io.demarc.evidence;

import static java.util.stream.Collectors.toSet;

import io.demarc.evidence.EvidenceEvent.EvidenceProofsChanged;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches a piece step by step, each in a transaction of its own; it can be begun again at any time. */
@Service
@Transactional
class AttachmentRun {

    /** Proofs in one transaction. */
    static final int CHUNK = 1_000;

    private final Attachments attachments;
    private final EvidenceRepository pieces;
    private final EvidenceProofRepository proofs;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AttachmentRun(
            Attachments attachments,
            EvidenceRepository pieces,
            EvidenceProofRepository proofs,
            Following following,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.attachments = attachments;
        this.pieces = pieces;
        this.proofs = proofs;
        this.following = following;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether something is left */
    boolean step(UUID id) {
        var before = attachments.find(id).orElseThrow(NotFound::new);
        if (!before.isRunning()) return false;
        var part = before.reach().from(before.done(), CHUNK);
        following.follow(part);
        var piece = pieces.findToChange(before.evidenceId().value()).orElseThrow(NotFound::new);
        var now = attachments.findToChange(id).orElseThrow(NotFound::new);
        if (!now.isRunning() || now.done() != before.done()) return now.isRunning();
        if (!goesOn(piece, now)) {
            attachments.end(id, "changed", clock.instant());
            return false;
        }
        attachments.further(id, part.targets(), attach(piece, part, now.askedBy()));
        boolean left = now.done() + part.targets() < now.reach().targets();
        if (!left) attachments.end(id, null, clock.instant());
        return left;
    }

    /** It failed each time. */
    void stop(UUID id) {
        attachments.end(id, "trouble", clock.instant());
    }

    /**
     * Row by row and not in one statement of SQL: each has its changes in the ledger.
     *
     * @return how many were added; what was said of the piece already stays as it was said
     */
    private int attach(Evidence piece, Reach part, MemberId by) {
        var known = proofs.findAllAbout(piece.id().value(), part.offerings(), part.useCases()).stream()
                .map(EvidenceProof::claim)
                .collect(toSet());
        var added = part.eachClaim()
                .filter(it -> !known.contains(it))
                .map(it -> new EvidenceProof(piece.id(), it, null))
                .toList();
        if (added.isEmpty()) return 0;
        proofs.saveAllAndFlush(added);
        int proven = proofs.countProven(piece.id().value());
        piece.proves(proven);
        pieces.saveAndFlush(piece);
        var origin = new Origin(CurrentOrganization.id(), by, clock.instant());
        events.publishEvent(new EvidenceProofsChanged(origin, piece.id(), proven));
        return added.size();
    }

    /** Whoever decides on it meanwhile has not seen what is still to come. */
    private static boolean goesOn(Evidence piece, Attachment it) {
        return piece.isOpen()
                && piece.judgement()
                        .filter(judged -> judged.at().isAfter(it.askedAt()))
                        .isEmpty();
    }
}
