package io.demarc.vendors.assurance;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.OfferingId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A link through which whoever has it answers questions about an offering, until it ends, is revoked or is sent. */
@Entity
@DynamicUpdate
class QuestionnaireLink extends VersionedEntity {

    private UUID offeringId;
    private String asked;
    private String recipient;
    private String tokenDigest;
    private MemberId madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Revocation revocation;
    private @Nullable Sending sending;

    @SuppressWarnings("NullAway.Init")
    protected QuestionnaireLink() {}

    @SuppressWarnings("NullAway.Init")
    QuestionnaireLink(
            OfferingId offering,
            List<String> asked,
            String recipient,
            LinkToken token,
            Duration life,
            MemberId by,
            Instant at) {
        super(Uuid7.next());
        this.offeringId = offering.value();
        this.asked = String.join(" ", asked);
        this.recipient = recipient;
        this.tokenDigest = token.digest();
        this.madeBy = by;
        this.madeAt = at;
        this.expiresAt = at.plus(life);
    }

    /** That somebody took it back. */
    @Embeddable
    record Revocation(
            @Column(name = "revoked_by") MemberId by,
            @Column(name = "revoked_at") Instant at) {}

    /** That somebody of the vendor's said that these are their answers. */
    @Embeddable
    record Sending(
            @Column(name = "sent_name") String name,
            @Column(name = "sent_at") Instant at) {}

    /** What can be done with it. */
    enum State {
        OPEN,
        SENT,
        REVOKED,
        EXPIRED
    }

    UUID id() {
        return id;
    }

    OfferingId offering() {
        return new OfferingId(offeringId);
    }

    /** The ids of the questions. */
    List<String> asked() {
        return List.of(asked.split(" "));
    }

    String recipient() {
        return recipient;
    }

    MemberId madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<Revocation> revocation() {
        return Optional.ofNullable(revocation);
    }

    Optional<Sending> sending() {
        return Optional.ofNullable(sending);
    }

    State state(Instant now) {
        if (sending != null) return State.SENT;
        if (revocation != null) return State.REVOKED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    void revoke(MemberId by, Instant at) {
        if (sending != null || revocation != null) throw new AssuranceRefusal("link-over");
        revocation = new Revocation(by, at);
    }

    void send(String name, Instant at) {
        if (state(at) != State.OPEN) throw new AssuranceRefusal("link-over");
        sending = new Sending(name, at);
    }
}
