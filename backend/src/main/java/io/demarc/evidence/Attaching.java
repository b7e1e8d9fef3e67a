package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.BusinessClock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches a piece to many things: asked for here by whoever may, done by a job. */
@Service
@Transactional
class Attaching {

    private final EvidenceRepository pieces;
    private final Attachments attachments;
    private final AttachmentQueue queue;
    private final Access access;
    private final BusinessClock clock;

    Attaching(
            EvidenceRepository pieces,
            Attachments attachments,
            AttachmentQueue queue,
            Access access,
            BusinessClock clock) {
        this.pieces = pieces;
        this.attachments = attachments;
        this.queue = queue;
        this.access = access;
        this.clock = clock;
    }

    /** @return the job's id */
    UUID ask(EvidenceId id, Reach reach, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var piece = pieces.findToChange(id.value()).orElseThrow(NotFound::new);
        if (!piece.isOpen()) throw new EvidenceRefusal("over");
        if (!mayAttach(piece, me)) throw new EvidenceRefusal("own");
        if (attachments.last(id).filter(Attachment::isRunning).isPresent()) throw new EvidenceRefusal("attaching");
        var attachment = Uuid7.next();
        attachments.begin(attachment, id, reach, me, clock.instant());
        queue.put(attachment);
        return attachment;
    }

    /** What counts as reviewed or tested proves only what somebody else than who added it says. */
    boolean mayAttach(Evidence piece, Member me) {
        boolean reviewed = piece.judgement()
                .filter(it -> it.strength() != Strength.SELF_ATTESTED)
                .isPresent();
        return !reviewed || access.mayReview(piece, me);
    }
}
