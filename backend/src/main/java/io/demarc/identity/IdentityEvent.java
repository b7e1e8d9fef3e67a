package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import java.util.UUID;

/** A membership, what it may do, or a business unit changed. */
public sealed interface IdentityEvent extends DomainEvent {

    sealed interface OfMembership extends IdentityEvent {

        MemberId member();

        @Override
        default Subject subject() {
            return new Subject("membership", member().value());
        }
    }

    @Named("membership-offered")
    record MembershipOffered(Origin origin, MemberId member) implements OfMembership {}

    @Named("membership-begun")
    record MembershipBegun(Origin origin, MemberId member) implements OfMembership {}

    /** The member signs in with another account from now on: with a password that opens this organization alone, or with one for several. */
    @Named("member-account-changed")
    record MemberAccountChanged(Origin origin, MemberId member) implements OfMembership {}

    @Named("membership-offer-withdrawn")
    record MembershipOfferWithdrawn(Origin origin, MemberId member) implements OfMembership {}

    @Named("membership-ended")
    record MembershipEnded(Origin origin, MemberId member) implements OfMembership {}

    @Named("invitation-renewed")
    record InvitationRenewed(Origin origin, MemberId member) implements OfMembership {}

    @Named("reset-link-issued")
    record ResetLinkIssued(Origin origin, MemberId member) implements OfMembership {}

    /** @param role before version 2 one of a closed list */
    @Named(value = "role-granted", version = 2)
    record RoleGranted(
            Origin origin,
            MemberId member,
            @Fact Role role,
            @Fact BusinessUnitId unit,
            @Fact UUID grant) implements OfMembership {}

    /** @param role before version 2 one of a closed list */
    @Named(value = "role-revoked", version = 2)
    record RoleRevoked(
            Origin origin,
            MemberId member,
            @Fact Role role,
            @Fact BusinessUnitId unit) implements OfMembership {}

    sealed interface OfUnit extends IdentityEvent {

        BusinessUnitId unit();

        @Override
        default Subject subject() {
            return new Subject("business-unit", unit().value());
        }
    }

    @Named("business-unit-created")
    record BusinessUnitCreated(Origin origin, BusinessUnitId unit) implements OfUnit {}

    @Named("business-unit-renamed")
    record BusinessUnitRenamed(Origin origin, BusinessUnitId unit) implements OfUnit {}
}
