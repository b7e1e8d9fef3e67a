package io.demarc.identity;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person in an organization, from joining to leaving. */
@Entity
@DynamicUpdate
class Membership extends VersionedEntity {

    private UUID personId;
    private Instant joinedAt;
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    @SuppressWarnings("NullAway.Init")
    Membership(MemberId id, PersonId person, Instant joinedAt) {
        super(id.value());
        this.personId = person.value();
        this.joinedAt = joinedAt;
    }

    /** Offered, and not accepted yet. */
    static Membership waiting(MemberId id, PersonId person, Instant at) {
        var membership = new Membership(id, person, at);
        membership.leftAt = at;
        return membership;
    }

    MemberId id() {
        return new MemberId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    boolean isActive() {
        return leftAt == null;
    }

    void leave(Instant at) {
        if (leftAt == null) leftAt = at;
    }

    /** As if it had only been offered: whoever never came in has belonged to nothing. */
    void withdraw() {
        leftAt = joinedAt;
    }

    void rejoin() {
        leftAt = null;
    }
}
