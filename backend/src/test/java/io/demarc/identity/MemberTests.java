package io.demarc.identity;

import static io.demarc.kernel.Capability.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A role reaches the business units of its grants, whatever other roles the member has elsewhere. */
class MemberTests {

    private static final MemberId ID = MemberId.next();
    private static final BusinessUnitId CLAIMS = new BusinessUnitId(UUID.randomUUID());
    private static final BusinessUnitId SALES = new BusinessUnitId(UUID.randomUUID());
    private static final Visible EVERYWHERE = new Visible(true, Set.of(), ID);
    private static final Visible IN_CLAIMS = new Visible(false, Set.of(CLAIMS.value()), ID);

    @Test
    void a_reviewer_decides_where_the_role_is_granted_and_nowhere_else() {
        var member = member(Map.of(Role.LEADER, EVERYWHERE, Role.SECURITY_REVIEWER, IN_CLAIMS));
        assertThat(member.roles(CLAIMS)).containsExactlyInAnyOrder(Role.LEADER, Role.SECURITY_REVIEWER);
        assertThat(member.roles(SALES)).containsExactly(Role.LEADER);
        assertThat(member.visible().sees(SALES, null)).isTrue();
    }

    @Test
    void who_leads_a_part_changes_no_use_case_outside_of_it() {
        var member = member(Map.of(Role.MEMBER, EVERYWHERE, Role.GOVERNANCE_LEAD, IN_CLAIMS));
        assertThat(member.may(EDIT_USE_CASES, CLAIMS)).isTrue();
        assertThat(member.may(EDIT_USE_CASES, SALES)).isFalse();
        assertThat(member.may(REGISTER_USE_CASES, SALES)).isTrue();
    }

    @Test
    void what_is_the_whole_organizations_takes_the_role_in_all_of_it() {
        var partly = member(Map.of(Role.LEADER, EVERYWHERE, Role.ADMIN, IN_CLAIMS, Role.AUDITOR, IN_CLAIMS));
        for (var capability : List.of(MANAGE_PEOPLE, MANAGE_UNITS, VIEW_LEDGER, IMPORT))
            assertThat(partly.may(capability)).as(capability.name()).isFalse();
        assertThat(partly.may(VIEW_LEDGER, CLAIMS)).isFalse();
        assertThat(partly.may(VIEW_PORTFOLIO)).isTrue();
        assertThat(member(Map.of(Role.ADMIN, EVERYWHERE)).may(MANAGE_PEOPLE)).isTrue();
    }

    private static Member member(Map<Role, Visible> grants) {
        return new Member(
                ID,
                new OrganizationId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                "Kim",
                "kim@demo.test",
                ZoneOffset.UTC,
                null,
                grants);
    }
}
