package io.demarc.evidence;

import static java.util.stream.Collectors.toSet;

import io.demarc.evidence.EvidenceEvent.EvidenceAccepted;
import io.demarc.evidence.EvidenceEvent.EvidenceRefused;
import io.demarc.evidence.EvidenceEvent.EvidenceReplaced;
import io.demarc.evidence.EvidenceEvent.EvidenceWithdrawn;
import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where pieces are accepted, refused and withdrawn. */
@Service
@Transactional
class Judgements {

    private final EvidenceRepository pieces;
    private final EvidenceProofRepository proofs;
    private final Access access;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Judgements(
            EvidenceRepository pieces,
            EvidenceProofRepository proofs,
            Access access,
            Following following,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.pieces = pieces;
        this.proofs = proofs;
        this.access = access;
        this.following = following;
        this.events = events;
        this.clock = clock;
    }

    /** From now on it counts; and what it follows does no more, all of whose proofs it takes over. */
    void accept(EvidenceId id, int version, Strength strength, @Nullable String note, Member me) {
        var predecessor = lockWithPredecessor(id);
        var piece = change(id, version);
        if (!access.mayReview(piece, me) && strength != Strength.SELF_ATTESTED && isOwn(piece, me))
            throw new EvidenceRefusal("own");
        if (!access.mayReview(piece, me)
                && (strength != Strength.SELF_ATTESTED || !access.mayChange(piece, of(id), me)))
            throw new AccessDeniedException("neither reviewer nor theirs to accept");
        // Whoever may only attest takes back no review of somebody else.
        if (!access.mayReview(piece, me) && piece.isAccepted()) throw new EvidenceRefusal("decided");
        var at = clock.instant();
        piece.accept(strength, note, me.id(), at);
        pieces.saveAndFlush(piece);
        events.publishEvent(new EvidenceAccepted(me.origin(at), id, strength));
        if (predecessor != null && predecessor.isInForce()) replace(predecessor, piece, me, at);
    }

    void refuse(EvidenceId id, int version, String reason, Member me) {
        var piece = change(id, version);
        if (!access.mayReview(piece, me)) throw new AccessDeniedException("no reviewer of it");
        var at = clock.instant();
        piece.refuse(reason, me.id(), at);
        pieces.saveAndFlush(piece);
        events.publishEvent(new EvidenceRefused(me.origin(at), id));
    }

    /** It counts no more; what it had replaced counts again, as long as its time lasts. */
    void withdraw(EvidenceId id, int version, String reason, Member me) {
        var predecessor = lockWithPredecessor(id);
        var piece = change(id, version);
        if (!access.mayChange(piece, of(id), me) && !access.mayReview(piece, me))
            throw new AccessDeniedException("not theirs to withdraw");
        var at = clock.instant();
        piece.withdraw(reason, me.id(), at);
        pieces.saveAndFlush(piece);
        events.publishEvent(new EvidenceWithdrawn(me.origin(at), id));
        if (predecessor != null && id.equals(predecessor.successor())) {
            predecessor.restore();
            pieces.saveAndFlush(predecessor);
        }
    }

    private void replace(Evidence predecessor, Evidence piece, Member me, Instant at) {
        var known = of(piece.id()).stream().map(EvidenceProof::claim).collect(toSet());
        proofs.saveAllAndFlush(of(predecessor.id()).stream()
                .filter(it -> !known.contains(it.claim()))
                .map(it -> new EvidenceProof(piece.id(), it.claim(), it.refused()))
                .toList());
        piece.proves(
                (int) of(piece.id()).stream().filter(EvidenceProof::isAccepted).count());
        pieces.saveAndFlush(piece);
        predecessor.replaceBy(piece.id());
        pieces.saveAndFlush(predecessor);
        events.publishEvent(new EvidenceReplaced(me.origin(at), predecessor.id(), piece.id()));
    }

    /** Use cases first, then the older piece: one order for all. */
    private @Nullable Evidence lockWithPredecessor(EvidenceId id) {
        var piece = pieces.findById(id.value()).orElseThrow(NotFound::new);
        var ids = Stream.of(id, piece.predecessor())
                .filter(Objects::nonNull)
                .map(EvidenceId::value)
                .toList();
        following.follow(proofs.findAllOf(ids), List.of());
        var predecessor = piece.predecessor();
        return predecessor == null ? null : lock(predecessor.value());
    }

    private Evidence change(EvidenceId id, int version) {
        var piece = lock(id.value());
        if (piece.version() != version) throw new ObjectOptimisticLockingFailureException(Evidence.class, id);
        return piece;
    }

    private Evidence lock(UUID id) {
        return pieces.findToChange(id).orElseThrow(NotFound::new);
    }

    private List<EvidenceProof> of(EvidenceId id) {
        return proofs.findAllOf(List.of(id.value()));
    }

    private static boolean isOwn(Evidence piece, Member me) {
        return me.id().equals(piece.addedBy());
    }
}
