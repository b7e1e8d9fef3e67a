package io.demarc.identity.settings;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.MANAGE_PEOPLE;
import static io.demarc.kernel.Capability.VIEW_SETTINGS;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.demarc.PageTest;
import io.demarc.identity.Role;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class InvitationsTests {

    private static final MemberId MEMBER = MemberId.next();

    @Autowired
    Invitations invitations;

    @Autowired
    Organizations organizations;

    @Test
    void who_may_not_manage_people_invites_resets_and_ends_nothing() {
        var auditor = with(VIEW_SETTINGS);
        refused(() -> invitations.invite(
                new EmailAddress("yrsa@example.test"), new Name("Yrsa"), Role.MEMBER, BusinessUnitId.next(), auditor));
        refused(() -> invitations.again(MEMBER, Set.of(), auditor));
        refused(() -> invitations.reset(MEMBER, auditor));
        refused(() -> invitations.end(MEMBER, auditor));
    }

    /** Two who press the button, or one who does so twice: who is there keeps their roles. */
    @Test
    void nobody_is_invited_over_who_is_there_or_invited_already() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(demo, () -> assertThatExceptionOfType(InvitationRefusal.class)
                .isThrownBy(() -> invitations.invite(
                        new EmailAddress("lead@demo.test"),
                        new Name("Again"),
                        Role.MEMBER,
                        BusinessUnitId.next(),
                        with(MANAGE_PEOPLE))));
    }
}
