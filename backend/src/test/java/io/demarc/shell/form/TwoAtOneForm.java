package io.demarc.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who have the pages of one use case open. */
@PageTest
abstract class TwoAtOneForm {

    @Autowired
    Browser browser;

    Visitor one;

    Visitor other;

    String useCase;

    @BeforeEach
    void two_people_and_a_use_case() {
        one = browser.as("lead@demo.test");
        other = browser.as("member@demo.test");
        var unit = other.get("/@demo/use-cases/fresh")
                .one("input[name=unit][checked]")
                .val();
        var next = other.post(
                        "/@demo/use-cases",
                        Map.of(
                                "name",
                                "Hail maps " + UUID.randomUUID(),
                                "purpose",
                                "Reads maps.",
                                "unit",
                                unit,
                                "stage",
                                "IDEA"))
                .location();
        useCase = String.valueOf(next).replaceFirst("/intake/.*", "");
    }

    Page refused(Visitor visitor, String path, Map<String, List<String>> fields) {
        var again = visitor.send(path, fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.one("[data-again=overtaken]").text()).contains("changed meanwhile");
        return again;
    }

    static void save(Visitor visitor, String path, String... changed) {
        var fields = visitor.get(path).fields("main form");
        for (int i = 0; i < changed.length; i += 2) fields.put(changed[i], List.of(changed[i + 1]));
        fields.put("then", List.of("next"));
        assertThat(visitor.send(path, fields).status()).as(path).isEqualTo(302);
    }
}
