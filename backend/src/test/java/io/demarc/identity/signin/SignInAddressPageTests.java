package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses that would be none today, and that are nobody's, are counted like any other. */
class SignInAddressPageTests extends SignInDesk {

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

    @Test
    void an_address_that_is_nobodys_is_answered_and_counted_like_any_other() {
        fail_ten_times("nobody@demo.test");
        fail_ten_times("no address at all");
        for (String who : List.of("nobody@demo.test", "no address at all"))
            assertThat(signIn(who, RIGHT)).isEqualTo("/sign-in?failed=locked&minutes=1");
    }
}
