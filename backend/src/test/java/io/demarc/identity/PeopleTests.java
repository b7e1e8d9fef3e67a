package io.demarc.identity;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.MANAGE_UNITS;
import static io.demarc.kernel.Capability.VIEW_SETTINGS;

import io.demarc.PageTest;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PeopleTests {

    private static final EmailAddress ADDRESS = new EmailAddress("yrsa@example.test");
    private static final Name NAME = new Name("Yrsa");
    private static final MemberId MEMBER = MemberId.next();

    private final Member me = with(MANAGE_UNITS, VIEW_SETTINGS);

    @Autowired
    People people;

    @Autowired
    Granting granting;

    @Autowired
    IssuedLinks links;

    @Test
    void who_may_not_manage_people_brings_nobody_in_and_sends_nobody_away() {
        refused(() -> people.join(ADDRESS, NAME, me));
        refused(() -> people.invite(ADDRESS, NAME, me));
        refused(() -> people.inviteAgain(MEMBER, me));
        refused(() -> people.invitationRenewed(MEMBER, me));
        refused(() -> people.resetLinkIssued(MEMBER, me));
        refused(() -> people.withdraw(MEMBER, me));
        refused(() -> people.leave(MEMBER, me));
    }

    @Test
    void who_may_not_manage_people_gives_no_role_and_takes_none() {
        refused(() -> granting.grant(MEMBER, Role.ADMIN, BusinessUnitId.next(), me));
        refused(() -> granting.revoke(MEMBER, UUID.randomUUID(), me));
        refused(() -> granting.keepOnly(MEMBER, Set.of(), me));
    }

    @Test
    void who_may_not_manage_people_hands_out_no_link_and_ends_none() {
        refused(() -> links.issue(MEMBER, Purpose.RESET, me));
        refused(() -> links.withdraw(MEMBER, me));
    }
}
