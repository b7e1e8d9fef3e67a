package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every text that a request brings is read as it is kept, however it is bound. */
@PageTest
class CleanParametersPageTests {

    private static final String DIRTY = "\uFEFFfra\0nk\u0007furt \u202E\uD800am\u202C Zu\u0308rich\r\nsee\r";
    private static final String CLEAN = "frankfurt am Zürich\nsee";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void texts_of_every_kind_of_form_are_cleaned() {
        var member = browser.as("member@demo.test");
        String useCase = member.get("/@demo/use-cases?q=Repair").one("tbody a").attr("href");
        String page = useCase + "/intake/where-it-runs";
        String version = member.get(page).one("[name=version]").val();
        member.post(page, Map.of("legs", "A", "version", version, "A.mode", "M2", "A.region", DIRTY, "then", "next"));
        assertThat(kept("select region from leg where region like 'frankfurt%'"))
                .containsExactly(CLEAN);

        var lead = browser.as("lead@demo.test");
        lead.post("/@demo/vendors", Map.of("name", "Cleaned", "note", DIRTY, "country", "\u3164"));
        assertThat(kept("select note || coalesce(country, '') from vendor where name = 'Cleaned'"))
                .containsExactly(CLEAN);
        assertThat(lead.get("/@demo/vendors?q=%00Clea%E2%80%AEned%0D%0A")
                        .one("tbody")
                        .text())
                .contains("Cleaned");
    }

    @Test
    void line_ends_count_once() {
        var lead = browser.as("lead@demo.test");
        var location = lead.post("/@demo/vendors", Map.of("name", "Lines", "note", "a\r\n".repeat(2_500)))
                .location();
        assertThat(location).isNotNull();
        String page = Objects.requireNonNull(location);
        var form = lead.get(page + "/edit");
        assertThat(form.one("textarea").wholeText().strip().lines()).hasSize(2_500);
        assertThat(lead.post("/@demo/vendors", Map.of("name", "More lines", "note", "a\r\n".repeat(2_501)))
                        .one("#note-error")
                        .text())
                .contains("5,000");
    }

    @Test
    void passwords_are_as_they_were_typed_and_names_of_nobody_are_none() throws Exception {
        var request = new MockHttpServletRequest();
        request.addParameter("password", DIRTY);
        request.addParameter("reason", DIRTY, "\u200B", " ");
        request.addParameter("x".repeat(101), "1");
        request.addParameter("a\0b", "1");
        var chain = new MockFilterChain();
        new CleanParameters().doFilter(request, new MockHttpServletResponse(), chain);
        var read = Objects.requireNonNull(chain.getRequest());
        assertThat(read.getParameter("password")).isEqualTo(DIRTY);
        assertThat(read.getParameterValues("reason")).containsExactly(CLEAN + "\n", "", "");
        assertThat(read.getParameter("a\0b")).isNull();
        assertThat(read.getParameterMap()).containsOnlyKeys("password", "reason");
    }

    /** Whatever stands in an address, every page answers: with the list's beginning, or that there is no such page. */
    @Test
    void no_address_breaks_a_page() {
        var lead = browser.as("lead@demo.test");
        var wrong = new ArrayList<String>();
        for (var route : samples.routes())
            for (String odd : List.of("%00", "%ED%A0%80", "%FF%FE", "%E2%80%AE", "a%0Ab", "-1", "9".repeat(40))) {
                String path = "/@demo" + route.with(odd);
                for (String address : List.of(
                        path,
                        path + "?q=" + odd + "&after=" + odd + "&sort=" + odd + "&leg=" + odd + "&unit=" + odd
                                + "&version=" + odd + "&stage=" + odd + "&layer.L11=" + odd + "&%00=" + odd))
                    try {
                        var answer = route.post() ? lead.post(address, Map.of()) : lead.get(address);
                        if (answer.status() >= 500 || !route.post() && answer.status() == 409)
                            wrong.add(address + " answers " + answer.status());
                    } catch (IllegalStateException e) {
                        wrong.add(address + " fails by " + e.getCause());
                    }
            }
        assertThat(wrong).isEmpty();
    }

    private List<String> kept(String sql) {
        return samples.owner().queryForList(sql, String.class);
    }
}
