package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A place in a list that no page has handed out is none: the list begins at its beginning. */
@PageTest
class CursorPageTests {

    private static final UUID SOME = UUID.fromString("01a2178c-75f7-74bc-8e3b-ad9c5d3ef0f6");

    @Autowired
    Browser browser;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/use-cases?",
                "/use-cases?sort=edited&",
                "/vendors?",
                "/models?sort=-name&",
                "/settings?",
                "/settings/units?",
                "/reviews?scope=all&",
                "/imports?",
                "/bills-of-materials?",
                "/ledger?",
                "/vendor-candidates?"
            })
    void a_list_begins_at_its_beginning(String list) {
        var lead = browser.as("lead@demo.test");
        var beginning = rows(lead.get("/@demo" + list));
        for (String after : neverHandedOut()) {
            var page = lead.get("/@demo" + list + "after=" + after);
            assertThat(page.status()).as("%safter=%s", list, after).isEqualTo(200);
            assertThat(rows(page)).as("%safter=%s", list, after).isEqualTo(beginning);
        }
        for (String key : List.of("never", "2026-02-30T00:00:00Z", "0000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"))
            assertThat(lead.get("/@demo" + list + "after=" + cursor(key)).status())
                    .as("%s after %s", list, key)
                    .isEqualTo(200);
    }

    private static List<String> neverHandedOut() {
        var all = new ArrayList<>(List.of(
                "2026-02-30_" + SOME,
                "2026-02-20_" + "-".repeat(36),
                "0000-00-00_" + SOME,
                "nonsense",
                "%00",
                cursor("\0"),
                cursor("a\0b")));
        all.add(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("-".repeat(40).getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((SOME + key).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(Page page) {
        return page.document().select("tbody tr").stream().map(Element::text).toList();
    }
}
