package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.People;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.text.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Addresses that would be none today, and that are nobody's, are counted like any other. */
class SignInAddressPageTests extends SignInDesk {

    @Autowired
    People people;

    @Autowired
    Organizations organizations;

    /** Addresses were kept before there were rules for them; whoever has such a one signs in as ever. */
    @Test
    void an_address_of_before_that_would_be_none_today_still_signs_in() {
        samples.owner().update("update person set email = 'Vendors(old)@demo' where email = 'vendors@demo.test'");
        try {
            assertThat(signIn("vendors(OLD)@demo ", RIGHT)).doesNotContain("failed");
            fail_ten_times("no address at all");
            assertThat(signIn("vendors(old)@demo", RIGHT))
                    .as("a count of its own")
                    .doesNotContain("failed");
        } finally {
            samples.owner().update("update person set email = 'vendors@demo.test' where email = 'Vendors(old)@demo'");
        }
    }

    /** It was kept as it was typed, and means the same with the dot and without it. */
    @Test
    void an_address_of_before_with_the_dot_of_its_root_still_signs_in() {
        samples.owner().update("update person set email = 'vendors@demo.test.' where email = 'vendors@demo.test'");
        try {
            assertThat(signIn("vendors@demo.test.", RIGHT)).doesNotContain("failed");
            assertThat(signIn("Vendors@demo.test", RIGHT)).doesNotContain("failed");
        } finally {
            samples.owner().update("update person set email = 'vendors@demo.test' where email = 'vendors@demo.test.'");
        }
    }

    @Test
    void a_membership_of_before_with_that_dot_is_found_without_it() {
        samples.owner()
                .update("update membership set address = 'vendors@demo.test.' where address = 'vendors@demo.test'");
        try {
            var demo = organizations.withSlug("demo").orElseThrow().id();
            assertThat(CurrentOrganization.<Optional<MemberId>, RuntimeException>call(
                            demo, () -> people.withAddress(new EmailAddress("vendors@demo.test"))))
                    .isPresent();
        } finally {
            samples.owner()
                    .update("update membership set address = 'vendors@demo.test' where address = 'vendors@demo.test.'");
        }
    }

    /** Invited once more without the dot, and removed again: whoever is there is found, not who is not. */
    @Test
    void of_two_memberships_of_one_address_the_one_that_has_not_ended_is_found() {
        var present = samples.owner().queryForObject("""
                        update membership set address = 'vendors@demo.test.' where address = 'vendors@demo.test' returning id
                        """, UUID.class);
        var ended = UUID.randomUUID();
        samples.owner().update("""
                        insert into membership (tenant_id, id, person_id, known_as, address, joined_at, left_at, version)
                        select m.tenant_id, ?, p.id, 'Somebody', 'vendors@demo.test', m.joined_at, now(), 0
                        from membership m, person p
                        where m.id = ? and not exists (
                            select from membership o where o.tenant_id = m.tenant_id and o.person_id = p.id) limit 1
                        """, ended, present);
        try {
            var demo = organizations.withSlug("demo").orElseThrow().id();
            assertThat(CurrentOrganization.<Optional<MemberId>, RuntimeException>call(
                            demo, () -> people.withAddress(new EmailAddress("vendors@demo.test"))))
                    .contains(new MemberId(present));
        } finally {
            samples.owner().update("delete from membership where id = ?", ended);
            samples.owner().update("update membership set address = 'vendors@demo.test' where id = ?", present);
        }
    }

    @Test
    void an_address_that_is_nobodys_is_answered_and_counted_like_any_other() {
        fail_ten_times("nobody@demo.test");
        fail_ten_times("no address at all");
        for (String who : List.of("nobody@demo.test", "no address at all"))
            assertThat(signIn(who, RIGHT)).isEqualTo("/sign-in?failed=locked&minutes=1");
    }
}
