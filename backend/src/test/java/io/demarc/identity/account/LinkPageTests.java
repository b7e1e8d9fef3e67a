package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.identity.FrontDesk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A link that an administrator hands over: it is used once, by whom it is for. */
class LinkPageTests extends FrontDesk {

    @Autowired
    PageSamples samples;

    @Test
    void somebody_invited_chooses_a_password_once_and_comes_in() {
        String link = invited("Una Winter", "una@example.test");
        var nobody = browser.anonymous();
        assertThat(nobody.post(link, Map.of("password", "short", "again", "short"))
                        .text())
                .contains("at least 12 characters");
        assertThat(nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD + "!"))
                        .text())
                .contains("do not match");
        assertThat(nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .location())
                .isEqualTo("/sign-in?passwordSet");
        assertThat(nobody.get(link).status()).isEqualTo(410);
        assertThat(nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .status())
                .isEqualTo(410);
        assertThat(browser.as("una@example.test", PASSWORD).get("/@demo/").status())
                .isEqualTo(200);
    }

    @Test
    void a_link_is_shown_once() {
        String person = invite("Ture Once", "ture@example.test");
        assertThat(admin.get(person).document().select("[data-link]")).hasSize(1);
        assertThat(admin.get(person).document().select("[data-link]")).isEmpty();
    }

    @Test
    void a_new_link_ends_the_one_before_and_every_session() {
        arrived("Vera Late", "vera@example.test");
        String first = reset("vera@example.test");
        browser.anonymous().post(first, Map.of("password", PASSWORD, "again", PASSWORD));
        var vera = browser.as("vera@example.test", PASSWORD);
        assertThat(vera.get("/@demo/").status()).isEqualTo(200);
        String second = reset("vera@example.test");
        String third = reset("vera@example.test");
        assertThat(browser.anonymous().get(second).status()).isEqualTo(410);
        browser.anonymous().post(third, Map.of("password", PASSWORD + "s", "again", PASSWORD + "s"));
        assertThat(vera.get("/@demo/").location()).contains("/sign-in");
    }

    @Test
    void of_many_who_use_a_link_at_once_one_does() throws Exception {
        String link = invited("Vidar Once", "vidar@example.test");
        Callable<Page> use = () -> choose(link, PASSWORD);
        try (var pool = Executors.newFixedThreadPool(20)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(Collections.nCopies(20, use)))
                statuses.add(answer.get().status());
            assertThat(statuses).containsOnly(302, 410).containsOnlyOnce(302);
        }
    }

    @Test
    void a_password_of_the_persons_own_name_is_refused_with_a_link_as_well() {
        String link = invited("Wenzeslava Quirinius", "wq@example.test");
        for (String weak : List.of("Wenzeslava 2026!", "quiriniuswenzeslava"))
            assertThat(choose(link, weak).one("#password-error").text()).contains("first guesses");
    }

    @Test
    void whoever_is_signed_in_with_an_address_of_before_takes_no_link_for_another_such_address() {
        var other = arrived("Other Before", "other@example.test");
        String link = invited("Third Before", "third@example.test");
        samples.owner().update("update person set email = 'other(old)@demo' where email = 'other@example.test'");
        samples.owner().update("update person set email = 'third(old)@demo' where email = 'third@example.test'");
        assertThat(other.get(link).document().select("form[action$=acceptance]"))
                .isEmpty();
    }
}
