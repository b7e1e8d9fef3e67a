package io.demarc.identity;

import static io.demarc.kernel.Capability.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.Member.Grant;
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
    private static final Role LEADER = new Role("LEADER");
    private static final Role REVIEWER = new Role("SECURITY_REVIEWER");

    @Test
    void a_reviewer_decides_where_the_role_is_granted_and_nowhere_else() {
        var member = member(Map.of(
                LEADER,
                new Grant(EVERYWHERE, Set.of(VIEW_PORTFOLIO)),
                REVIEWER,
                new Grant(IN_CLAIMS, Set.of(DECIDE_REVIEWS))));
        assertThat(member.roles(CLAIMS)).containsExactlyInAnyOrder(LEADER, REVIEWER);
        assertThat(member.roles(SALES)).containsExactly(LEADER);
        assertThat(member.visible().sees(SALES, null)).isTrue();
    }

    @Test
    void who_leads_a_part_changes_no_use_case_outside_of_it() {
        var member = member(Map.of(
                Role.MEMBER,
                new Grant(EVERYWHERE, Set.of(REGISTER_USE_CASES)),
                new Role("GOVERNANCE_LEAD"),
                new Grant(IN_CLAIMS, Set.of(EDIT_USE_CASES))));
        assertThat(member.may(EDIT_USE_CASES, CLAIMS)).isTrue();
        assertThat(member.may(EDIT_USE_CASES, SALES)).isFalse();
        assertThat(member.may(REGISTER_USE_CASES, SALES)).isTrue();
    }

    @Test
    void what_is_the_whole_organizations_takes_the_role_in_all_of_it() {
        var partly = member(Map.of(
                LEADER,
                new Grant(EVERYWHERE, Set.of(VIEW_PORTFOLIO)),
                Role.ADMIN,
                new Grant(IN_CLAIMS, Set.of(MANAGE_PEOPLE, MANAGE_UNITS, VIEW_LEDGER, IMPORT))));
        for (var capability : List.of(MANAGE_PEOPLE, MANAGE_UNITS, VIEW_LEDGER, IMPORT))
            assertThat(partly.may(capability)).as(capability.name()).isFalse();
        assertThat(partly.may(VIEW_LEDGER, CLAIMS)).isFalse();
        assertThat(partly.may(VIEW_PORTFOLIO)).isTrue();
        assertThat(member(Map.of(Role.ADMIN, new Grant(EVERYWHERE, Set.of(MANAGE_PEOPLE))))
                        .may(MANAGE_PEOPLE))
                .isTrue();
    }

    private static Member member(Map<Role, Grant> grants) {
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
