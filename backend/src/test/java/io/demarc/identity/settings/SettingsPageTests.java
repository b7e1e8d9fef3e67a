package io.demarc.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.FrontDesk;
import io.demarc.identity.Roles;
import io.demarc.kernel.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsPageTests extends FrontDesk {

    @Autowired
    Roles roles;

    @Test
    void nobody_administers_a_part() {
        String person = personOf("member@demo.test");
        String part = admin.get("/@demo/settings/people/fresh")
                .document()
                .select("#unit input[type=radio]")
                .last()
                .val();
        assertThat(admin.post(person + "/grants", Map.of("role", "ADMIN", "unit", part))
                        .status())
                .isEqualTo(409);
        assertThat(admin.post(person + "/grants", Map.of("role", "KING", "unit", root()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void granting_a_role_twice_changes_nothing() {
        String person = personOf("member@demo.test");
        var grant = Map.of("role", "LEADER", "unit", root());
        for (int time = 0; time < 2; time++)
            assertThat(admin.post(person + "/grants", grant).status()).isEqualTo(302);
        assertThat(admin.get(person)
                        .document()
                        .select("form[action*=revocation]")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void the_last_administrator_cannot_be_taken_away() {
        String own = personOf("admin@demo.test");
        assertThat(admin.post(own + "/departure", Map.of()).status()).isEqualTo(409);
        String revocation = "form[action*=revocation]";
        assertThat(admin.get(own).document().select(revocation)).isEmpty();
        String other = personOf("security@demo.test");
        admin.post(other + "/grants", Map.of("role", "ADMIN", "unit", root()));
        String grant = admin.get(own).one(revocation).attr("action");
        String theirs =
                admin.get(other).one("li:contains(Administrator) " + revocation).attr("action");
        assertThat(admin.post(theirs, Map.of()).status()).isEqualTo(302);
        assertThat(admin.post(grant, Map.of()).status()).isEqualTo(409);
        assertThat(admin.get(own).status()).isEqualTo(200);
    }

    @Test
    void a_bad_invitation_says_why_beside_the_field_and_keeps_what_was_typed() {
        var page = admin.post(
                "/@demo/settings/people",
                Map.of("name", "y".repeat(121), "email", "member@demo.test", "role", "MEMBER", "unit", root()));
        assertThat(page.one("#email-error").text()).contains("already a member");
        assertThat(page.one("#name-error").text()).contains("120 characters");
        assertThat(page.one("#name").attr("value")).hasSize(121);
        var empty =
                admin.post("/@demo/settings/people", Map.of("name", " ", "email", "x", "role", "KING", "unit", "1"));
        assertThat(empty.document().select("[role=alert] a")).hasSize(4);
        var without = admin.post("/@demo/settings/people", Map.of("name", "Nils", "role", "MEMBER", "unit", root()));
        assertThat(without.one("#email-error").text()).isNotEmpty();
    }

    @Test
    void a_unit_that_looks_like_one_that_is_there_is_taken() {
        admin.post("/@demo/settings/units", unit("Filiale Süd"));
        for (var name : List.of(
                "Filiale Süd\u200B",
                "Filiale\u00A0Süd",
                "\uFEFFFiliale Süd",
                "Filiale  Süd",
                "Filiale Su\u0308d",
                "FILIALE SÜD",
                "Filiale S\u00ADüd"))
            assertThat(admin.post("/@demo/settings/units", unit(name))
                            .one("#name-error")
                            .text())
                    .as(name)
                    .contains("already");
    }

    @Test
    void units_are_added_and_renamed_and_their_names_are_unique_beside_each_other() {
        assertThat(admin.post("/@demo/settings/units", unit("Lighthouses")).location())
                .endsWith("/settings/units");
        assertThat(admin.post("/@demo/settings/units", unit("lighthouses"))
                        .one("#name-error")
                        .text())
                .contains("already");
        assertThat(admin.post("/@demo/settings/units", unit("u".repeat(241)))
                        .one("#name-error")
                        .text())
                .contains("240");
        String link = admin.get("/@demo/settings/units")
                .one("a:contains(Lighthouses)")
                .attr("href");
        var form = admin.get(link);
        var fields = Map.of(
                "name", "Lamps", "version", form.one("input[name=version]").val(), "parent", root());
        assertThat(admin.post(link, fields).location()).endsWith("/settings/units");
        assertThat(admin.post(link, fields).text()).contains("This was changed meanwhile");
    }

    @Test
    void a_unit_counts_as_many_use_cases_as_its_list_shows() {
        var auditor = browser.as("auditor@demo.test");
        var counts = auditor.get("/@demo/settings/units")
                .document()
                .select("td a[href*=unit]:matches(^[1-9].* use cases?$)");
        assertThat(counts).isNotEmpty();
        for (var count : counts)
            assertThat(auditor.get(count.attr("href")).one("main header p").text())
                    .startsWith(count.text().replaceAll(" .*", " "));
    }

    @Test
    void an_auditor_reads_the_settings_and_changes_nothing() {
        var auditor = browser.as("auditor@demo.test");
        for (String path : new String[] {"", "/roles", "/units", "/tiers"})
            assertThat(auditor.get("/@demo/settings" + path).status()).isEqualTo(200);
        assertThat(auditor.get("/@demo/settings/people/fresh").status()).isEqualTo(403);
        assertThat(auditor.post(personOf("member@demo.test") + "/departure", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get("/@demo/settings/roles").text()).contains("Governance lead", "read the ledger");
    }

    @Test
    void the_settings_say_where_tiers_begin_and_that_nobody_has_calibrated_that() {
        var page = admin.get("/@demo/settings/tiers");
        assertThat(page.document().select("[data-tier] td.dm-number").eachText())
                .containsExactly("0 points", "25 points", "45 points", "65 points", "by a prohibition alone");
        assertThat(page.text())
                .contains("policy and not calibrated", "8 % were Low, 58 % Moderate, 33 % High and 1 % Critical");
        assertThat(admin.get("/@demo/settings").document().select("nav a[href$=/settings/tiers]"))
                .hasSize(1);
    }

    @Test
    void roles_are_explained_and_say_what_takes_the_whole_organization() {
        var page = admin.get("/@demo/settings/roles");
        for (var role : roles.all())
            assertThat(page.one("#role-" + role + " th small").text()).isNotBlank();
        for (var capability : EnumSet.complementOf(EnumSet.of(Capability.BELONG)))
            assertThat(page.one("#capability-" + capability).text().contains("only for the whole organization"))
                    .as(capability.name())
                    .isEqualTo(capability.isOrganizationWide());
        assertThat(page.one("#role-LEADER").select("td").eachText())
                .containsExactly("see the portfolio", "nothing more");
        assertThat(page.one("#role-VENDOR_MANAGER").select("td").eachText())
                .containsExactly("register use cases", "change vendors and models import inventories");
    }

    private Map<String, String> unit(String name) {
        return Map.of("name", name, "parent", root());
    }
}
