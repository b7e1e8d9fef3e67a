package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the portal by its own links, as each role: whatever a page offers must lead to a page. */
@PageTest
class LinksTests {

    /** Of links that differ in ids and values alone a few are followed. */
    private static final int ALIKE = 2;

    @Autowired
    Browser browser;

    @ParameterizedTest
    @ValueSource(strings = {"member", "lead", "auditor", "admin"})
    void no_link_leads_nowhere(String role) {
        var visitor = browser.as(role + "@demo.test");
        var dead = new ArrayList<String>();
        var seen = new HashSet<String>();
        Map<String, Integer> alike = new HashMap<>();
        var next = new ArrayDeque<>(List.of("/@demo/"));
        while (!next.isEmpty()) {
            String here = next.remove();
            var page = visitor.get(here);
            for (int hop = 0; page.location() != null && hop < 3; hop++) {
                here = String.valueOf(target(here, String.valueOf(page.location())));
                page = visitor.get(here);
            }
            if (page.status() != 200 || here.startsWith("/sign-in")) dead.add(here + " answers " + page.status());
            for (Element link : page.document().select("a[href]")) {
                String to = target(here, link.attr("href"));
                if (to == null || !seen.add(to)) continue;
                String shape = to.replaceAll("[0-9a-f-]{36}|(?<=/)\\d+", "{id}").replaceAll("=[^&]*", "");
                if (alike.merge(shape, 1, Integer::sum) <= ALIKE) next.add(to);
            }
        }
        assertThat(dead).isEmpty();
        assertThat(alike).hasSizeGreaterThan(10);
    }

    /** The address within the portal, without its fragment; null for what is outside, and for a place on the same page. */
    private static @Nullable String target(String here, String href) {
        if (href.startsWith("#")) return null;
        var uri = URI.create(here).resolve(href.replace(" ", "%20"));
        if (uri.getHost() != null || uri.getPath().matches(".*\\.(csv|ics|json|svg|xml)")) return null;
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
