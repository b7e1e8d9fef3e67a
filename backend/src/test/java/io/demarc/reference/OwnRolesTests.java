package io.demarc.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.identity.FrontDesk;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Role;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What roles there are, and what they allow, is the organization's to say; whoever gives people roles says it. */
class OwnRolesTests extends FrontDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RoleContent SHIPPED = Shipped.newest(RoleContent.KIND).content();

    @Autowired
    References references;

    @Autowired
    Publishing publishing;

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_role_that_was_added_is_offered_explained_given_and_allows_what_it_says() {
        publish(with(new RoleContent.Entry(
                new Role("WORKS_COUNCIL"), "Works council", "Reads along.", Set.of(Capability.VIEW_LEDGER))));
        var explained = admin.get("/@demo/settings/roles").one("#role-WORKS_COUNCIL");
        assertThat(explained.text()).contains("Works council", "Reads along.", "read the ledger");
        assertThat(admin.get("/@globex/settings/roles").status()).isEqualTo(404);
        assertThat(elsewhere.get("/@globex/settings/roles").document().select("#role-WORKS_COUNCIL"))
                .isEmpty();

        var member = browser.as("member@demo.test");
        assertThat(member.get("/@demo/ledger").status()).isEqualTo(403);
        admin.post(personOf("member@demo.test") + "/grants", Map.of("role", "WORKS_COUNCIL", "unit", root()));
        assertThat(admin.get(personOf("member@demo.test")).text()).contains("Works council");
        assertThat(member.get("/@demo/ledger").status()).isEqualTo(200);

        publish(UnaryOperator.identity());
        assertThat(member.get("/@demo/ledger").status()).isEqualTo(403);
    }

    @Test
    void who_changes_the_rules_does_not_change_what_roles_allow() {
        assertThatThrownBy(() -> publish(UnaryOperator.identity(), "lead@demo.test"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void roles_that_people_have_stay_and_an_administrator_can_always_manage_people() {
        assertThatThrownBy(() -> publish(roles -> roles.stream()
                        .filter(it -> !it.id().equals(new Role("AUDITOR")))
                        .map(it -> it.id().equals(Role.ADMIN) ? without(it, Capability.MANAGE_PEOPLE) : it)
                        .toList()))
                .isInstanceOfSatisfying(PublicationRefused.class, refused -> assertThat(refused.faults())
                        .containsExactly(
                                "roles: the role AUDITOR is missing", "roles: ADMIN has to allow MANAGE_PEOPLE"));
    }

    @Test
    void whoever_a_stage_asks_has_to_be_allowed_to_decide() {
        assertThatThrownBy(() -> publish(roles -> roles.stream()
                        .map(it -> it.id().equals(new Role("LEGAL_REVIEWER"))
                                ? without(it, Capability.DECIDE_REVIEWS)
                                : it)
                        .toList()))
                .isInstanceOfSatisfying(PublicationRefused.class, refused -> assertThat(refused.faults())
                        .containsExactly("workflow: W6: LEGAL_REVIEWER may not decide in reviews"));
    }

    private static UnaryOperator<List<RoleContent.Entry>> with(RoleContent.Entry role) {
        return roles -> Stream.concat(roles.stream(), Stream.of(role)).toList();
    }

    private static RoleContent.Entry without(RoleContent.Entry role, Capability capability) {
        var less = new HashSet<>(role.allows());
        less.remove(capability);
        return new RoleContent.Entry(role.id(), role.name(), role.purpose(), less);
    }

    private void publish(UnaryOperator<List<RoleContent.Entry>> change) {
        publish(change, "admin@demo.test");
    }

    private void publish(UnaryOperator<List<RoleContent.Entry>> change, String by) {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        var content = JSON.writeValueAsString(new RoleContent(SHIPPED.everyone(), change.apply(SHIPPED.roles())));
        CurrentOrganization.run(
                demo,
                () -> transaction.executeWithoutResult(status -> publishing.publish(
                        List.of(new Draft(
                                "roles", references.inForce(RoleContent.KIND).number(), content)),
                        "",
                        member(by))));
    }

    private Member member(String email) {
        var id = UUID.fromString(personOf(email).replaceAll(".*/", ""));
        return members.find(new MemberId(id)).orElseThrow();
    }
}
