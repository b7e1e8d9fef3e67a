package io.demarc.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form did not offer is not taken, and the form says so. */
@PageTest
class OfferedTests {

    @Autowired
    Browser browser;

    private Visitor member;
    private String useCase;

    @BeforeEach
    void a_use_case() {
        member = browser.as("member@demo.test");
        var fields = member.get("/@demo/use-cases/fresh").fields("main form");
        fields.put("name", List.of("Offered " + UUID.randomUUID()));
        fields.put("purpose", List.of("None."));
        fields.put("stage", List.of("IDEA"));
        var next = String.valueOf(member.send("/@demo/use-cases", fields).location());
        useCase = next.replaceFirst("/intake/.*", "");
    }

    @Test
    void where_it_runs() {
        String path = useCase + "/intake/where-it-runs";
        var wrong = Map.of(
                "A.mode", "M8",
                "A.CONTRACT_TIER", "GOLD",
                "routing.by", "PERHAPS",
                "routing.onFailure", "PRAY",
                "routing.default", "C",
                "c0.operator", "LIKE",
                "AN34", "9");
        wrong.forEach((field, value) -> {
            var fields = member.get(path).fields("main form");
            fields.put("legs", List.of("A,B"));
            fields.put("A.mode", List.of("M2"));
            fields.put("c0.attribute", List.of("data class"));
            fields.put("c0.value", List.of("secret"));
            fields.put("c0.leg", List.of("B"));
            fields.put("then", List.of("next"));
            fields.put(field, List.of(value));
            var refused = member.send(path, fields);
            assertThat(refused.status()).as(field).isEqualTo(200);
            String input = field.equals("AN34") ? "AN34-0" : field;
            assertThat(refused.one(".dm-error-summary a[href='#" + input + "']").text())
                    .as(field)
                    .contains("Choose one of the listed answers");
            assertThat(refused.document().getElementById(input)).as(field).isNotNull();
        });
    }

    @Test
    void every_text_of_where_it_runs_is_bounded() {
        String path = useCase + "/intake/where-it-runs";
        for (String field : List.of("A.region", "A.newVendor", "A.MODEL_DEVELOPER", "A.INFERENCE_OPERATOR")) {
            var fields = member.get(path).fields("main form");
            fields.put("A.mode", List.of("M2"));
            fields.put("then", List.of("next"));
            fields.put(field, List.of("x".repeat(241)));
            var refused = member.send(path, fields);
            assertThat(refused.one(".dm-error-summary a[href='#" + field + "']").text())
                    .as(field)
                    .contains("too long");
        }
    }

    @Test
    void answers() {
        String path = useCase + "/intake/people-and-data";
        var fields = member.get(path).fields("main form");
        fields.put("AN26", List.of("5"));
        fields.put("AN27", List.of("2"));
        var refused = member.send(path, fields);
        assertThat(refused.one(".dm-error-summary").text()).contains("Choose one of the listed answers");
        assertThat(refused.one("input[name=AN27][checked]").val()).isEqualTo("2");
        assertThat(refused.one("input[name=version]").val())
                .isEqualTo(fields.get("version").getFirst());
    }

    @Test
    void a_control_that_a_cell_has_no_use_for() {
        var plan = member.get(useCase + "/intake/where-it-runs").fields("main form");
        plan.put("A.mode", List.of("M2"));
        plan.put("then", List.of("next"));
        member.send(useCase + "/intake/where-it-runs", plan);
        String cell = useCase + "/boundary?leg=A&layer=L09";
        var fields = member.get(cell).fields("form[action$='/boundary']");
        fields.put("control", List.of("C12"));
        var refused = member.send(useCase + "/boundary", fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.one("[data-again=refused]").text()).contains("was not offered");
    }

    @Test
    void a_theme_and_a_role() {
        var account = member.get("/account").fields("form.dm-account-form");
        account.put("theme", List.of("purple"));
        assertThat(member.send("/account", account).one("#theme-error").text()).contains("Choose");
        var admin = browser.as("admin@demo.test");
        var person = admin.get("/@demo/settings/people/fresh").fields("main form");
        person.put("name", List.of("Nobody"));
        person.put("email", List.of("nobody@example.test"));
        person.put("role", List.of("EMPEROR"));
        assertThat(admin.send("/@demo/settings/people", person)
                        .one("#role-error")
                        .text())
                .contains("role");
    }

    @Test
    void what_is_no_number_no_yes_and_no_role_at_all() {
        String description = useCase + "/intake/name-and-purpose";
        var fields = member.get(description).fields("main form");
        fields.put("version", List.of("the last one"));
        fields.put("distinct", List.of("perhaps"));
        fields.put("purpose", List.of("Kept."));
        assertThat(member.send(description, fields).one("[name=purpose]").text())
                .isEqualTo("Kept.");
        var admin = browser.as("admin@demo.test");
        var person = admin.get("/@demo/settings/people/fresh").fields("main form");
        person.put("name", List.of("Nobody"));
        person.put("role", List.of("no role"));
        var refused = admin.send("/@demo/settings/people", person);
        assertThat(refused.one("#role-error").text()).contains("role");
        assertThat(refused.one("#name").val()).isEqualTo("Nobody");
    }
}
