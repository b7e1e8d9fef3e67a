package io.demarc.evidence;

import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What a piece proves of an offering or of a use case, or was offered for and refused. */
@Entity
@DynamicUpdate
class EvidenceProof extends VersionedEntity {

    private UUID evidenceId;
    private String item;
    private @Nullable UUID offeringId;
    private @Nullable UUID useCaseId;
    private boolean accepted;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceProof() {}

    @SuppressWarnings("NullAway.Init")
    EvidenceProof(EvidenceId piece, Claim claim, @Nullable String refused) {
        super(Uuid7.next());
        this.evidenceId = piece.value();
        this.item = claim.item();
        this.offeringId = claim.offering();
        this.useCaseId = claim.useCase();
        say(refused);
    }

    Claim claim() {
        return new Claim(item, offeringId, useCaseId);
    }

    boolean isAccepted() {
        return accepted;
    }

    /** Why it is not proven; null where it is. */
    @Nullable
    String refused() {
        return reason;
    }

    /** @param refused why it is not proven; null where it is */
    void say(@Nullable String refused) {
        this.accepted = refused == null;
        this.reason = refused;
    }
}
