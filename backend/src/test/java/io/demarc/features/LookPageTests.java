package io.demarc.features;

import static io.demarc.features.FeatureState.ALWAYS_ON;
import static io.demarc.features.FeatureState.OFF;
import static io.demarc.features.FeatureState.ON;
import static io.demarc.features.FeatureState.ON_BY_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.AtOnce;
import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The quarterly look at the features of an offering. */
@PageTest
class LookPageTests {

    private static final String HOSTILE = "<b onclick=alert(1)>Sum & sort</b> \u202eit";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    private Visitor keeper;
    private SampleFeatures sample;

    @BeforeEach
    void an_offering_is_there() {
        keeper = browser.as("vendors@demo.test");
        sample = SampleFeatures.of(keeper, samples);
    }

    @Test
    void it_says_what_is_on_and_registered_nowhere() {
        sample.add("Thread summary", ON_BY_DEFAULT);
        sample.add("Spam filter", ALWAYS_ON);
        sample.add("Meeting notes", OFF);
        var page = keeper.get(sample.path());
        assertThat(page.one(".dm-sentence").text()).contains("3 AI features. 2 are on that nobody registered.");
        assertThat(page.document().select("tr[data-standing=NOT_REGISTERED]")).hasSize(2);
        assertThat(page.one("tr[data-standing=NOT_USED]").text()).contains("Meeting notes", "not used");
        assertThat(page.one("input[name='" + sample.state("Spam filter") + "'][checked]")
                        .val())
                .isEqualTo("ALWAYS_ON");
        assertThat(keeper.get(sample.offering())
                        .one("[aria-labelledby=features]")
                        .text())
                .contains("3 are known, 2 are on.", "2 are on and not registered");
    }

    @Test
    void what_one_sees_is_saved_for_all_features_and_closes_the_quarter() {
        sample.add("Thread summary", ON_BY_DEFAULT);
        sample.add("Tone check", OFF);
        var fields = keeper.get(sample.path()).fields("#look");
        fields.put(sample.state("Thread summary"), List.of("OFF"));
        fields.put(sample.state("Tone check"), List.of("ON"));
        assertThat(sample.look(keeper, fields).status()).isEqualTo(302);
        var page = keeper.get(sample.path());
        assertThat(page.text()).contains("looked this quarter, on", "One is on that nobody registered");
        assertThat(page.one("tr[data-standing=NOT_REGISTERED] th").text()).contains("Tone check");
        assertThat(page.one("thead").text()).as("nobody looked before").contains("Before");
        assertThat(browser.as("lead@demo.test").get("/@demo/ledger").text())
                .contains("looked at 2 AI features of Mail Desk", "found 2 of them in another state");
    }

    @Test
    void the_last_look_of_an_earlier_quarter_stands_beside_it_however_often_one_looks() {
        sample.add("Sort and route", ON);
        sample.add("Tone check", OFF);
        sample.look(keeper);
        sample.wasMonthsAgo(3);
        sample.add("Thread summary", ON_BY_DEFAULT);
        var fields = keeper.get(sample.path()).fields("#look");
        fields.put(sample.state("Tone check"), List.of("ON"));
        for (int i = 0; i < 2; i++) {
            var page = keeper.get(sample.path());
            assertThat(row(page, "Thread summary")).contains("did not exist", "Record that it is new");
            assertThat(page.text()).contains("one of them came by itself since the last look");
            assertThat(sample.look(keeper, i == 0 ? fields : page.fields("#look"))
                            .status())
                    .isEqualTo(302);
        }
        var page = keeper.get(sample.path());
        assertThat(page.one("tr:contains(Tone check) .dm-then").text()).isEqualTo("Off");
        assertThat(page.one("tr:contains(Sort and route) .dm-then").text()).isEqualTo("On");
        assertThat(row(page, "Sort and route")).doesNotContain("Record that it is new");
        var event = page.one("tr:contains(Tone check) a[href*=/events/fresh]").attr("href");
        var form = keeper.get(event);
        assertThat(form.one("#name").val()).isEqualTo("Tone check");
        assertThat(form.one("#occasion option[selected]").val()).isEqualTo("FEATURE_READING");
        assertThat(form.one("input[name=offering]").val()).isEqualTo(sample.id().toString());
    }

    @Test
    void nothing_has_changed_is_one_press_and_nothing_else() {
        sample.add("Thread summary", ON);
        var fields = keeper.get(sample.path()).fields("#look");
        fields.put("then", List.of("same"));
        fields.put(sample.state("Thread summary"), List.of("OFF"));
        var refused = sample.look(keeper, fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.one("[role=alert]").text()).contains("You have chosen another state");
        assertThat(refused.one("input[name='" + sample.state("Thread summary") + "'][checked]")
                        .val())
                .isEqualTo("OFF");
        fields.put(sample.state("Thread summary"), List.of("ON"));
        assertThat(sample.look(keeper, fields).status()).isEqualTo(302);
        assertThat(keeper.get(sample.path()).text()).contains("looked this quarter, on");
    }

    @Test
    void an_offering_without_any_is_looked_at_too() {
        var page = keeper.get(sample.path());
        assertThat(page.text()).contains("no AI feature that we know of");
        assertThat(page.one("button[form=look]").text()).isEqualTo("It has no AI inside");
        assertThat(sample.look(keeper).status()).isEqualTo(302);
        assertThat(keeper.get("/@demo/features").text()).contains("Mail Desk");
    }

    @Test
    void what_changed_meanwhile_is_said_and_nothing_is_lost() {
        sample.add("Thread summary", OFF);
        var fields = keeper.get(sample.path()).fields("#look");
        fields.put(sample.state("Thread summary"), List.of("ON"));
        sample.add("Tone check", ON);
        var again = sample.look(keeper, fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.one("[role=alert]").text()).contains("changed meanwhile");
        assertThat(again.one("tr:contains(Thread summary) input[checked]").val())
                .isEqualTo("ON");
        assertThat(again.text()).contains("Tone check");
        assertThat(sample.look(keeper, again.fields("#look")).status()).isEqualTo(302);
        assertThat(keeper.get(sample.path())
                        .one("tr:contains(Thread summary) input[checked]")
                        .val())
                .isEqualTo("ON");
    }

    @Test
    void of_two_who_look_at_once_one_is_told() throws Exception {
        sample.add("Thread summary", OFF);
        var lead = browser.as("lead@demo.test");
        var on = keeper.get(sample.path()).fields("#look");
        on.put(sample.state("Thread summary"), List.of("ON"));
        var always = lead.get(sample.path()).fields("#look");
        always.put(sample.state("Thread summary"), List.of("ALWAYS_ON"));
        var pages = AtOnce.send(() -> sample.look(keeper, on), () -> sample.look(lead, always));
        assertThat(pages).extracting(it -> it.status()).containsExactlyInAnyOrder(302, 409);
    }

    @Test
    void whoever_may_not_look_sees_it_and_changes_nothing_until_they_are_asked_to_look() {
        sample.add("Thread summary", ON);
        var member = browser.as("member@demo.test");
        var page = member.get(sample.path());
        assertThat(page.document().select("main input[type=radio], .dm-decision-bar"))
                .isEmpty();
        assertThat(page.one(".dm-this").text()).isEqualTo("On");
        var fields = keeper.get(sample.path()).fields("#look");
        fields.remove("_csrf");
        assertThat(sample.look(member, fields).status()).isEqualTo(403);
        assertThat(member.get(sample.path() + "/fresh").status()).isEqualTo(403);
        assertThat(member.get(sample.path() + "/looker").status()).isEqualTo(403);
        entrust("member@demo.test");
        assertThat(sample.look(member).status()).isEqualTo(302);
        assertThat(keeper.get(sample.path()).text()).contains("Ingrid Solheim looked this quarter");
        assertThat(member.get(sample.path() + "/fresh").status()).isEqualTo(200);
    }

    @Test
    void strangers_find_nothing() {
        sample.add("Thread summary", ON);
        var stranger = browser.as("vendors@globex.test");
        for (String page : List.of("", "/fresh", "/looker", "/" + sample.feature("Thread summary") + "/edit"))
            assertThat(stranger.get(sample.path().replace("@demo", "@globex") + page)
                            .status())
                    .as(page)
                    .isEqualTo(404);
        assertThat(keeper.get(sample.path() + "/" + java.util.UUID.randomUUID() + "/edit")
                        .status())
                .isEqualTo(404);
        assertThat(sample.look(stranger, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void what_was_never_offered_is_refused_and_text_stays_text() {
        sample.add(HOSTILE, ON);
        var page = keeper.get(sample.path());
        assertThat(page.document().select("main [onclick]")).isEmpty();
        assertThat(page.text()).contains("<b onclick=alert(1)>Sum & sort</b>");
        var fields = page.fields("#look");
        fields.replaceAll((name, values) -> name.startsWith("state.") ? List.of("BROKEN") : values);
        assertThat(sample.look(keeper, fields).status()).isEqualTo(409);
        assertThat(browser.as("lead@demo.test").get("/@demo/ledger").document().select("main [onclick]"))
                .isEmpty();
    }

    private String row(io.demarc.Page page, String feature) {
        return page.one("tr:contains(" + feature + ")").text();
    }

    private void entrust(String email) {
        var id = samples.owner()
                .queryForObject("select cast(id as text) from membership where address = ?", String.class, email);
        var form = keeper.get(sample.path() + "/looker").fields("form.dm-form");
        form.put("looker", List.of(id));
        assertThat(keeper.send(sample.path() + "/looker", form).status()).isEqualTo(302);
    }
}
