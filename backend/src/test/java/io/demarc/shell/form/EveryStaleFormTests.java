package io.demarc.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form that can be seen, sent as somebody does who opened it before others changed what it is about. */
@PageTest
class EveryStaleFormTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    /** Of everything that can be seen: whatever carries a version is refused with an old one, and comes back with the new. */
    @Test
    void every_form_that_there_is() {
        var looked = new ArrayList<String>();
        samples.byRole().forEach((role, pages) -> {
            var visitor = browser.as(role + "@demo.test");
            for (String page : pages) {
                String path = page.startsWith("~") ? page.substring(1) : "/@demo" + page;
                for (var form : visitor.get(path).document().select("main form[method=post]")) {
                    var fields = Page.fields(form);
                    fields.remove("_csrf");
                    String version = fields.containsKey("version") ? "version" : "round";
                    if (!fields.containsKey(version)) continue;
                    String now = fields.get(version).getFirst();
                    String action = form.attr("action");
                    fields.put(version, List.of(now.length() > 9 ? "0000000000000000" : "9999"));
                    fields.putIfAbsent("verdict", List.of("REJECT"));
                    fields.putIfAbsent("then", List.of("next"));
                    form.select("textarea[name], input[name=region], input[name=name]")
                            .forEach(it -> fields.put(it.attr("name"), List.of("What I typed")));
                    // Nothing ticked and nobody chosen would be a mistake of its own.
                    for (var box : form.select("input[type=checkbox][name=layer]"))
                        fields.putIfAbsent("layer", List.of(box.val()));
                    for (var choice : form.select("select[name=owner]"))
                        if (fields.get("owner").equals(List.of("")))
                            fields.put(
                                    "owner",
                                    List.of(choice.select("option").last().val()));
                    var again = visitor.send(action, fields);
                    assertThat(again.status()).as(action + " on " + path).isEqualTo(409);
                    assertThat(again.one("[data-again]").text()).as(action).isNotEmpty();
                    var back = again.one("form[action='" + action + "']");
                    assertThat(back.select("[name=" + version + "]").val())
                            .as(action)
                            .isEqualTo(now);
                    if (!form.select("textarea[name]").isEmpty())
                        assertThat(back.select("textarea").eachText())
                                .as(action)
                                .contains("What I typed");
                    looked.add(action.replaceAll("[0-9a-f]{8}-[-0-9a-f]{27}", "{id}"));
                }
            }
        });
        assertThat(looked)
                .contains("/account", "/@demo/vendors/{id}", "/@demo/settings/units/{id}")
                .hasSizeGreaterThan(10);
    }

    /** Whatever may be refused has a page to come back to. */
    @Test
    void every_handler_that_takes_a_form_says_where_it_stands() {
        assertThat(samples.withoutPage()).isEmpty();
    }
}
