package io.demarc.identity;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A person in an organization: invited, there since they came in by an own act, or gone. Name and address are those that
 * the organization typed.
 */
@Entity
@DynamicUpdate
class Membership extends VersionedEntity {

    private UUID personId;
    private String knownAs;
    private String address;
    private Instant joinedAt;
    private @Nullable Instant cameAt;
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    /** Invited: the account is a new one, with nothing to sign in with. */
    @SuppressWarnings("NullAway.Init")
    Membership(MemberId id, PersonId account, EmailAddress address, Name name, Instant at) {
        super(id.value());
        this.personId = account.value();
        this.knownAs = name.text();
        this.address = address.text();
        this.joinedAt = at;
    }

    MemberId id() {
        return new MemberId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String knownAs() {
        return knownAs;
    }

    /** Whether they are there: they came in, and did not leave. */
    boolean isPresent() {
        return cameAt != null && leftAt == null;
    }

    boolean hasEnded() {
        return leftAt != null;
    }

    /** They come in, with the account that they sign in with. */
    void come(PersonId account, Instant at) {
        personId = account.value();
        cameAt = at;
        leftAt = null;
    }

    /** Another account is theirs from now on. */
    void move(PersonId account) {
        personId = account.value();
    }

    /** They are invited once more: until they come in they are nobody who is there. */
    void inviteAgain(String name) {
        knownAs = name;
        cameAt = null;
        leftAt = null;
    }

    void end(Instant at) {
        if (leftAt == null) leftAt = at;
    }
}
