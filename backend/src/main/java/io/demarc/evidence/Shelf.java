package io.demarc.evidence;

import static java.util.stream.Collectors.toMap;

import io.demarc.evidence.EvidenceEvent.EvidenceAdded;
import io.demarc.evidence.EvidenceEvent.EvidenceFollows;
import io.demarc.evidence.EvidenceEvent.EvidenceProofsChanged;
import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts pieces on the shelf and says what they prove. What comes of them is decided in {@link Judgements}. */
@Service
@Transactional
class Shelf {

    private final EvidenceRepository pieces;
    private final EvidenceProofRepository proofs;
    private final Access access;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Shelf(
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

    /**
     * What follows another piece is offered for whatever that one proves.
     *
     * @param claims what it is offered for besides
     */
    EvidenceId add(EvidenceId id, EvidenceFacts facts, EvidenceKind kind, Collection<Claim> claims, Member me) {
        var predecessor = facts.follows() == null ? null : accepted(facts.follows());
        var offered = new LinkedHashMap<Claim, @Nullable String>();
        if (predecessor != null) of(predecessor.id()).forEach(it -> offered.put(it.claim(), it.refused()));
        claims.forEach(it -> offered.put(it, null));
        if (predecessor == null || !access.mayChange(predecessor, of(predecessor.id()), me))
            access.requireAdding(facts.vendor() != null, offered.keySet(), me);
        var ends = kind.lasts()
                .until(facts.periodFrom(), facts.periodTo(), predecessor == null ? null : predecessor.holdsUntil());
        var piece = pieces.saveAndFlush(new Evidence(id, facts, ends, me.actor(), clock.instant()));
        say(piece, List.of(), offered);
        var file = facts.file();
        events.publishEvent(
                new EvidenceAdded(me.origin(clock.instant()), id, facts.kind(), file == null ? null : file.checksum()));
        return id;
    }

    /** Says which piece it is the next version of, and offers it for whatever that one proves. */
    void follow(EvidenceId id, EvidenceId predecessor, Member me) {
        var piece = change(id, me);
        var before = accepted(predecessor);
        piece.follow(predecessor);
        var offered = new LinkedHashMap<Claim, @Nullable String>();
        of(before.id()).forEach(it -> offered.put(it.claim(), it.refused()));
        var known = of(id);
        known.forEach(it -> offered.put(it.claim(), it.refused()));
        say(piece, known, offered);
        pieces.saveAndFlush(piece);
        events.publishEvent(new EvidenceFollows(me.origin(clock.instant()), id, predecessor));
    }

    /**
     * Says what it proves, or is to prove. Of a piece that counts already that is a decision: it takes who may accept it as
     * strong as it is.
     *
     * @param said each thing with the reason why it is not proven, null where it is; what is left out stays as it is
     */
    void prove(EvidenceId id, int version, Map<Claim, @Nullable String> said, Member me) {
        var known = of(id);
        following.follow(known, said.keySet());
        var piece = change(id, me);
        if (piece.version() != version) throw new ObjectOptimisticLockingFailureException(Evidence.class, id);
        if (!piece.isOpen()) throw new EvidenceRefusal("over");
        if (piece.judgement()
                        .filter(it -> it.strength() != Strength.SELF_ATTESTED)
                        .isPresent()
                && !access.mayReview(piece, me)) throw new EvidenceRefusal("own");
        if (!say(piece, of(id), said)) return;
        events.publishEvent(new EvidenceProofsChanged(me.origin(clock.instant()), id, proven(of(id))));
    }

    /** A piece that there is already. */
    @Transactional(readOnly = true)
    Optional<EvidenceId> known(EvidenceId id) {
        return pieces.findById(id.value()).map(Evidence::id);
    }

    @Transactional(readOnly = true)
    Evidence find(EvidenceId id) {
        return pieces.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** What it proves and what it was refused for, in the order of the items. */
    @Transactional(readOnly = true)
    List<EvidenceProof> of(EvidenceId id) {
        return proofs.findAllOf(List.of(id.value()));
    }

    /** Only what was accepted can be followed: so nothing ever follows itself, by however many steps. */
    private Evidence accepted(EvidenceId id) {
        var piece = find(id);
        if (!piece.isAccepted()) throw new EvidenceRefusal("predecessor");
        return piece;
    }

    private Evidence change(EvidenceId id, Member me) {
        var piece = pieces.findToChange(id.value()).orElseThrow(NotFound::new);
        if (!access.mayChange(piece, of(id), me) && !access.mayReview(piece, me))
            throw new AccessDeniedException("not theirs to change");
        return piece;
    }

    /** @return whether anything is another than before */
    private boolean say(Evidence piece, List<EvidenceProof> known, Map<Claim, @Nullable String> said) {
        var byClaim = known.stream().collect(toMap(EvidenceProof::claim, Function.identity()));
        var written = new ArrayList<EvidenceProof>();
        said.forEach((claim, refused) -> {
            var before = byClaim.get(claim);
            if (before == null) written.add(new EvidenceProof(piece.id(), claim, refused));
            else if (!Objects.equals(before.refused(), refused)) {
                before.say(refused);
                written.add(before);
            }
        });
        if (written.isEmpty()) return false;
        proofs.saveAllAndFlush(written);
        piece.proves(proven(of(piece.id())));
        pieces.saveAndFlush(piece);
        return true;
    }

    private static int proven(List<EvidenceProof> proofs) {
        return (int) proofs.stream().filter(EvidenceProof::isAccepted).count();
    }
}
