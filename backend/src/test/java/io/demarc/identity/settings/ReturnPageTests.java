package io.demarc.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.FrontDesk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has left, and who comes back: nobody has more than they are given anew. */
class ReturnPageTests extends FrontDesk {

    @Test
    void who_left_is_not_let_in_any_more_and_may_return() {
        String link = invited("Xaver Gone", "xaver@example.test");
        browser.anonymous().post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        var xaver = browser.as("xaver@example.test", PASSWORD);
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
        admin.post(personOf("xaver@example.test") + "/departure", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        String kept = admin.get(personOf("xaver@example.test"))
                .one("input[name=keep]")
                .val();
        admin.post(personOf("xaver@example.test") + "/invitation", Map.of("keep", kept));
        String back = path(
                admin.get(personOf("xaver@example.test")).one("[data-link]").text());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        xaver.post(back + "/acceptance", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
    }

    @Test
    void who_comes_back_has_the_role_that_they_are_invited_with() {
        arrived("Gro Again", "gro@example.test");
        String page = personOf("gro@example.test");
        for (String role : new String[] {"LEADER", "AUDITOR", "VENDOR_MANAGER"})
            admin.post(page + "/grants", Map.of("role", role, "unit", root()));
        admin.post(page + "/departure", Map.of());
        invite("Gro Again", "gro@example.test");
        assertThat(admin.get(page).document().select(".dm-grants b").eachText()).containsExactly("Member");
    }

    @Test
    void who_is_invited_again_gets_back_the_roles_that_are_ticked() {
        arrived("Hilde Again", "hilde@example.test");
        String page = personOf("hilde@example.test");
        for (String role : new String[] {"LEADER", "AUDITOR"})
            admin.post(page + "/grants", Map.of("role", role, "unit", root()));
        admin.post(page + "/departure", Map.of());
        var ended = admin.get(page);
        assertThat(ended.document().select("input[name=keep]")).hasSize(3);
        assertThat(ended.document().select("input[name=keep][checked]")).isEmpty();
        String auditor = ended.one("label:contains(Auditor) input[name=keep]").val();
        admin.post(page + "/invitation", Map.of("keep", auditor, "asked", "true"));
        assertThat(admin.get(page).document().select(".dm-grants b").eachText()).containsExactly("Auditor");
    }

    @Test
    void what_returns_when_somebody_comes_back_is_never_given_unasked() {
        arrived("Nora Again", "nora@example.test");
        String page = personOf("nora@example.test");
        admin.post(page + "/grants", Map.of("role", "AUDITOR", "unit", root()));
        admin.post(page + "/departure", Map.of());
        admin.post(page + "/invitation", Map.of());
        assertThat(admin.get(page).document().select(".dm-grants b")).isEmpty();
    }

    @Test
    void who_has_left_gets_no_link_and_no_role() {
        arrived("Inga Gone", "inga@example.test");
        String page = personOf("inga@example.test");
        admin.post(page + "/departure", Map.of());
        assertThat(admin.get(page).document().select("form[action$=/link], form[action$=/grants]"))
                .isEmpty();
        assertThat(admin.post(page + "/link", Map.of()).status()).isEqualTo(409);
        assertThat(admin.post(page + "/grants", Map.of("role", "LEADER", "unit", root()))
                        .status())
                .isEqualTo(409);
        assertThat(admin.get(page).document().select("[data-link]")).isEmpty();
    }
}
