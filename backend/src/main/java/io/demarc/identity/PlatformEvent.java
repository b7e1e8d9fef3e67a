package io.demarc.identity;

import io.demarc.kernel.DomainEvent.Fact;
import io.demarc.kernel.DomainEvent.Named;
import io.demarc.kernel.EventRecord;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the platform rather than in an organization: somebody signed in, a link was issued. Kept in a
 * chain of its own, for ever, so it carries ids only.
 */
public sealed interface PlatformEvent {

    /** Whom it concerns, if anybody is known. */
    @Nullable
    PersonId person();

    Instant at();

    default String name() {
        return EventRecord.name(getClass());
    }

    default Map<String, Object> facts() {
        return EventRecord.facts(this);
    }

    @Named("signed-in")
    record PersonSignedIn(@Nullable PersonId person, Instant at) implements PlatformEvent {}

    /** Once, by the attempt that was one too many. */
    @Named("sign-in-locked")
    record SignInLocked(@Nullable PersonId person, Instant at) implements PlatformEvent {}

    @Named("signed-out-everywhere")
    record SignedOutEverywhere(PersonId person, Instant at) implements PlatformEvent {}

    @Named("password-changed")
    record PasswordChanged(PersonId person, Instant at) implements PlatformEvent {}

    @Named("person-renamed")
    record PersonRenamed(PersonId person, Instant at) implements PlatformEvent {}

    /** An account's memberships went over to another one, which has the same address and the same password. */
    @Named("accounts-joined")
    record AccountsJoined(PersonId person, Instant at) implements PlatformEvent {}

    @Named("link-issued")
    record LinkIssued(PersonId person, Instant at, @Fact OneTimeLinks.Purpose purpose) implements PlatformEvent {}

    @Named("link-used")
    record LinkUsed(PersonId person, Instant at, @Fact OneTimeLinks.Purpose purpose) implements PlatformEvent {}

    @Named("organization-opened")
    record OrganizationOpened(
            PersonId person, Instant at, @Fact OrganizationId organization) implements PlatformEvent {}

    /** The newest entry of an organization's ledger as it was then: it can neither go nor change unseen any more. */
    @Named("ledger-head")
    record LedgerHead(
            @Nullable PersonId person,
            Instant at,
            @Fact OrganizationId organization,
            @Fact long entry,
            @Fact String hash)
            implements PlatformEvent {}
}
