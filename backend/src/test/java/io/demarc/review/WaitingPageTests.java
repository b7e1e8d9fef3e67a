package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.inventory.Description;
import io.demarc.inventory.Stage;
import io.demarc.kernel.BusinessUnitId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The navigation says how many reviews wait for who looks: as many as the list behind it has. */
class WaitingPageTests extends OpenReview {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member",
                "lead",
                "leader",
                "security",
                "privacy",
                "legal",
                "data",
                "modelrisk",
                "executive",
                "vendors",
                "auditor",
                "admin"
            })
    void it_counts_what_the_list_shows(String who) {
        var page = get(who, "/reviews");
        var mine = page.document().select(".dm-chip b").getFirst().text();
        assertThat(shown(who)).isEqualTo(mine.equals("0") ? List.of() : List.of(mine + " for you"));
        assertThat(page.document().select("tbody tr")).hasSize(Math.min(25, Integer.parseInt(mine)));
    }

    @Test
    void what_they_may_not_decide_does_not_wait_for_them() {
        int before = count("lead");
        request(
                "lead",
                in(() -> intake.register(new Description("Seat the board", "", root(), Stage.IDEA), member("lead"))));
        assertThat(count("lead")).as("their own").isEqualTo(before);
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        assertThat(count("lead")).as("decided").isEqualTo(before - 1);
    }

    @Test
    void a_role_in_one_business_unit_counts_what_lies_there_and_below() {
        var admin = browser.as("admin@demo.test");
        String person = "/@demo/settings/people/" + in(() -> member("vendors").id());
        var claims = admin.get(person).one("#unit label:contains(Claims) input").val();
        int before = count("vendors");
        admin.post(person + "/grants", Map.of("role", "GOVERNANCE_LEAD", "unit", claims));
        var there = in(() -> intake.register(
                new Description("Read claim photos", "", new BusinessUnitId(UUID.fromString(claims)), Stage.IDEA),
                member("member")));
        request("member", there);
        it_counts_what_the_list_shows("vendors");
        assertThat(count("vendors")).isGreaterThan(before);
    }

    private int count(String who) {
        return shown(who).stream()
                .map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private List<String> shown(String who) {
        return get(who, "/")
                .document()
                .select("nav a[href$=/reviews] .dm-nav-count")
                .eachText();
    }
}
