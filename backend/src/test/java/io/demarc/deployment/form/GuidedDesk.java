package io.demarc.deployment.form;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft at "where it runs", and its form as somebody without a script sends it. */
@PageTest
abstract class GuidedDesk {

    private static int number;

    @Autowired
    Browser browser;

    Visitor member;

    String path;

    @BeforeEach
    void a_draft_without_a_place() {
        member = browser.as("member@demo.test");
        String unit = member.get("/@demo/use-cases/fresh")
                .document()
                .select("input[name=unit]")
                .first()
                .val();
        var registered = member.post(
                "/@demo/use-cases",
                Map.of(
                        "name", "Guided " + ++number + " " + "abcdefgh".charAt(number % 8) + number,
                        "purpose", "Tries the way to a mode.",
                        "unit", unit,
                        "stage", "IDEA",
                        "distinct", "true"));
        path = registered.location().replace("people-and-data", "where-it-runs");
    }

    void lead(String places, String... path) {
        send(Map.of("QM0", places));
        for (int i = 0; i < path.length; i++) send(Map.of("A.QM" + (i + 1), path[i]));
    }

    Page page() {
        return member.get(path);
    }

    Page send(Map<String, String> typed) {
        return send(page(), typed);
    }

    /** The form of that page, filled so far as it was, with what is typed now. */
    Page send(Page page, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(page.fields("#step-form"));
        fields.keySet().removeIf(it -> it.equals("then") || it.equals("to") || it.startsWith("ask"));
        typed.forEach((field, value) -> fields.put(field, List.of(value)));
        return member.send(path, fields);
    }
}
