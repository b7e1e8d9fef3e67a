package io.demarc.identity;

import io.demarc.kernel.DomainEvent.Fact;
import io.demarc.kernel.DomainEvent.Named;
import io.demarc.kernel.EventRecord;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
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

    /**
     * @param link the digest of its token
     * @param by who let the member in by it, and decides nothing together with them; left out for the operator
     */
    @Named(value = "link-issued", version = 2)
    record LinkIssued(
            PersonId person,
            Instant at,
            @Fact OneTimeLinks.Purpose purpose,
            @Fact Fingerprint link,
            @Fact OrganizationId organization,
            @Fact MemberId member,
            @Fact @Nullable MemberId by)
            implements PlatformEvent {}

    @Named(value = "link-used", version = 2)
    record LinkUsed(
            PersonId person,
            Instant at,
            @Fact OneTimeLinks.Purpose purpose,
            @Fact Fingerprint link,
            @Fact OrganizationId organization)
            implements PlatformEvent {}

    /**
     * @param slug its place in every address
     * @param called what people call it
     * @param zone in which its days begin
     * @param holidays the region whose public holidays are free; left out where none are
     */
    @Named(value = "organization-opened", version = 2)
    record OrganizationOpened(
            PersonId person,
            Instant at,
            @Fact OrganizationId organization,
            @Fact String slug,
            @Fact("name") String called,
            @Fact String zone,
            @Fact @Nullable String holidays)
            implements PlatformEvent {}

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
