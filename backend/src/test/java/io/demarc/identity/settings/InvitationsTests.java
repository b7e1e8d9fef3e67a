package io.demarc.identity.settings;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.VIEW_SETTINGS;

import io.demarc.PageTest;
import io.demarc.identity.Role;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class InvitationsTests {

    private static final MemberId MEMBER = MemberId.next();

    @Autowired
    Invitations invitations;

    @Test
    void who_may_not_manage_people_invites_resets_and_ends_nothing() {
        var auditor = with(VIEW_SETTINGS);
        refused(() -> invitations.invite(
                new EmailAddress("yrsa@example.test"), new Name("Yrsa"), Role.MEMBER, BusinessUnitId.next(), auditor));
        refused(() -> invitations.again(MEMBER, Optional.empty(), auditor));
        refused(() -> invitations.reset(MEMBER, auditor));
        refused(() -> invitations.end(MEMBER, auditor));
    }
}
