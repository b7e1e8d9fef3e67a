package io.demarc.vendors.assurance;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What somebody said through a link. It counts once a member has accepted it, and stays as it was said. */
@Entity
@DynamicUpdate
class LinkAnswer extends VersionedEntity {

    private UUID linkId;
    private String question;
    private int level;
    private @Nullable String note;
    private String saidName;
    private Instant saidAt;
    private @Nullable Decided decided;

    @SuppressWarnings("NullAway.Init")
    protected LinkAnswer() {}

    @SuppressWarnings("NullAway.Init")
    LinkAnswer(UUID link, String question) {
        super(Uuid7.next());
        this.linkId = link;
        this.question = question;
    }

    /** @param accepted false where it is to be asked again */
    @Embeddable
    record Decided(
            @Column(name = "accepted") boolean accepted,
            @Column(name = "decided_by") MemberId by,
            @Column(name = "decided_at") Instant at) {}

    String question() {
        return question;
    }

    int level() {
        return level;
    }

    @Nullable
    String note() {
        return note;
    }

    String saidName() {
        return saidName;
    }

    Instant saidAt() {
        return saidAt;
    }

    Optional<Decided> decided() {
        return Optional.ofNullable(decided);
    }

    int version() {
        return revision();
    }

    boolean says(int other, @Nullable String otherNote) {
        return level == other && Objects.equals(note, otherNote);
    }

    LinkAnswer say(int level, @Nullable String note, String name, Instant at) {
        this.level = level;
        this.note = note;
        this.saidName = name;
        this.saidAt = at;
        return this;
    }

    void decide(boolean accepted, MemberId by, Instant at) {
        if (decided != null) throw new AssuranceRefusal("decided");
        decided = new Decided(accepted, by, at);
    }
}
