package io.demarc.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Registering what is there already, by another spelling. */
@PageTest
class SimilarNamesPageTests {

    @Autowired
    Browser browser;

    @Test
    void what_is_called_alike_is_shown_and_registered_only_when_it_is_something_else() {
        var asked = register("claims LETTERS assistant", Map.of());
        var alike = asked.one("main [role=alert] a[href*=/use-cases/]");
        assertThat(alike.text()).isEqualTo("Claims letter assistant");
        assertThat(browser.as("member@demo.test").get(alike.attr("href")).status())
                .isEqualTo(200);
        assertThat(asked.one("input[name=name]").val()).isEqualTo("claims LETTERS assistant");
        assertThat(asked.document().select("[autofocus]").eachAttr("role")).containsExactly("alert");
        assertThat(register("claims LETTERS assistant", Map.of("distinct", "true"))
                        .location())
                .contains("/intake/");
    }

    @Test
    void another_name_is_not_asked_about() {
        assertThat(register("Weigh hailstones", Map.of()).location()).contains("/intake/");
    }

    @Test
    void what_the_member_may_not_see_is_not_given_away() {
        assertThat(register("Broker mail sorting", Map.of()).location()).contains("/intake/");
    }

    private Page register(String name, Map<String, String> more) {
        var member = browser.as("member@demo.test");
        String unit = member.get("/@demo/use-cases/fresh")
                .one("input[name=unit][checked]")
                .val();
        var fields = new HashMap<>(Map.of("name", name, "purpose", "Reads.", "unit", unit, "stage", "IDEA"));
        fields.putAll(more);
        return member.post("/@demo/use-cases", fields);
    }
}
