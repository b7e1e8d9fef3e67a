package io.demarc.features;

import static io.demarc.features.FeatureState.OFF;
import static io.demarc.features.FeatureState.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One feature: what is known of it, and what it is to us. */
@PageTest
class FeaturePageTests {

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
    void what_is_wrong_is_said_beside_its_field_and_a_name_is_used_once() {
        var wrong = keeper.post(sample.path(), Map.of("name", " ", "touches", "x".repeat(501)));
        assertThat(wrong.text())
                .contains("Enter what the feature is called", "Say whether it is on", "at most 500 characters");
        sample.add("Thread summary", ON);
        var taken = keeper.post(sample.path(), Map.of("name", "THREAD  summary", "state", "OFF"));
        assertThat(taken.text()).contains("This offering already has a feature with that name");
    }

    @Test
    void it_is_corrected_by_whoever_saw_it_last_and_removed() {
        sample.add("Thread summary", ON);
        var path = sample.path("Thread summary");
        var form = keeper.get(path + "/edit").fields("form.dm-form");
        form.put("name", List.of("Summary of threads"));
        form.put("switcher", List.of("EACH_PERSON"));
        assertThat(keeper.send(path, form).status()).isEqualTo(302);
        assertThat(keeper.get(sample.path()).one("tbody").text()).contains("Summary of threads", "Each person");
        form.put("touches", List.of("Whole thread, files"));
        var again = keeper.send(path, form);
        assertThat(again.one("[role=alert]").text()).contains("changed meanwhile");
        assertThat(again.one("#touches").val()).isEqualTo("Whole thread, files");
        assertThat(keeper.post(path + "/removal", Map.of("version", "0")).status())
                .as("what was said of it since was not seen")
                .isEqualTo(409);
        assertThat(keeper.post(path + "/removal", Map.of("version", "1")).status())
                .isEqualTo(302);
        assertThat(keeper.get(path + "/edit").status()).isEqualTo(404);
        assertThat(browser.as("lead@demo.test").get("/@demo/ledger").text())
                .contains("removed the AI feature Summary of threads of Mail Desk");
    }

    @Test
    void it_is_registered_as_a_use_case_that_one_may_see_until_that_is_retired() {
        sample.add("Thread summary", ON);
        var useCase = useCase("Broker mail sorting");
        var page = keeper.get(sample.path("Thread summary") + "/registration?q=broker%20mail");
        assertThat(page.document().select("[name=as]"))
                .extracting(it -> it.val())
                .contains(useCase.toString());
        assertThat(sample.rule(keeper, "Thread summary", useCase.toString(), "").status())
                .isEqualTo(302);
        assertThat(keeper.get(sample.path()).one("tr[data-standing=REGISTERED]").text())
                .contains("Broker mail sorting");
        assertThat(keeper.get("/@demo/use-cases/" + useCase)
                        .one("[aria-labelledby=features]")
                        .text())
                .contains("Thread summary", "Mail Desk");
        assertThat(browser.as("lead@demo.test").get("/@demo/ledger").text())
                .contains("registered an AI feature of Mail Desk");
        samples.owner().update("update use_case_overview set stage = 'RETIRED' where use_case_id = ?", useCase);
        try {
            var open = keeper.get(sample.path());
            assertThat(open.one("tr[data-standing=NOT_REGISTERED]").text()).contains("Broker mail sorting is retired");
            assertThat(open.text()).contains("One is on that nobody registered");
            assertThat(keeper.get("/@demo/features?show=OPEN").text()).contains(name());
        } finally {
            samples.owner().update("update use_case_overview set stage = 'LIVE' where use_case_id = ?", useCase);
        }
        assertThat(keeper.get("/@demo/features?show=OPEN").text()).doesNotContain(name());
        assertThat(sample.rule(keeper, "Thread summary", "open", "").status()).isEqualTo(302);
        assertThat(keeper.get(sample.path()).document().select("tr[data-standing=NOT_REGISTERED]"))
                .hasSize(1);
    }

    @Test
    void a_use_case_that_one_may_not_see_is_neither_offered_nor_taken_nor_named() {
        sample.add("Thread summary", ON);
        var hidden = useCase("Code assistant");
        sample.rule(keeper, "Thread summary", hidden.toString(), "");
        var member = browser.as("member@demo.test");
        var grants = samples.owner().queryForList("""
                select g.id from role_grant g join membership m on m.id = g.membership_id where m.address = 'member@demo.test'
                """, UUID.class);
        assertThat(grants).isNotEmpty();
        assertThat(member.get("/@demo/use-cases/" + hidden).status()).isEqualTo(404);
        assertThat(member.get(sample.path()).text())
                .contains("A use case that you may not see")
                .doesNotContain("Code assistant");
        samples.owner()
                .update(
                        "update sweep set looker_id = (select id from membership where address = 'member@demo.test') where offering_id = ?",
                        sample.id());
        assertThat(member.get(sample.path("Thread summary") + "/registration?q=code")
                        .text())
                .doesNotContain("Code assistant");
        sample.add("Tone check", ON);
        assertThat(sample.rule(member, "Tone check", hidden.toString(), "").status())
                .isEqualTo(404);
        assertThat(sample.rule(member, "Tone check", UUID.randomUUID().toString(), "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void forbidding_it_takes_a_reason_and_one_who_saw_what_was_said_before() {
        sample.add("Tone check", ON);
        assertThat(sample.rule(keeper, "Tone check", "", "").text()).contains("Choose what it is to us");
        assertThat(sample.rule(keeper, "Tone check", "whatever", "").text()).contains("not there any more");
        assertThat(sample.rule(keeper, "Tone check", "forbidden", " ").text()).contains("Say why nobody may use it");
        var stale = keeper.get(sample.path("Tone check") + "/registration").fields("form.dm-form");
        assertThat(sample.rule(keeper, "Tone check", "forbidden", "<i>It reads moods</i>")
                        .status())
                .isEqualTo(302);
        assertThat(keeper.get(sample.path()).one("tr[data-standing=FORBIDDEN]").text())
                .contains("Forbidden", "<i>It reads moods</i>");
        stale.put("as", List.of("open"));
        assertThat(keeper.send(sample.path("Tone check") + "/registration", stale)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_use_case_of_its_own_begins_with_what_is_known_here() {
        sample.add("Thread <b>summary</b>", OFF);
        var page = keeper.get(sample.path("Thread <b>summary</b>") + "/registration");
        var form = browser.as("lead@demo.test")
                .get(page.one("a[href*=/use-cases/fresh]").attr("href"));
        assertThat(form.one("#name").val()).startsWith("Thread <b>summary</b> in Mail Desk");
        assertThat(form.one("#purpose").text()).contains("does Thread <b>summary</b>. It touches: Mail of");
    }

    @Test
    void its_features_go_with_an_offering_that_is_removed() {
        sample.add("Thread summary", ON);
        sample.look(keeper);
        var form = keeper.get(sample.offering() + "/removal").fields("main form");
        assertThat(keeper.send(sample.offering() + "/removal", form).status()).isEqualTo(302);
        assertThat(samples.owner()
                        .queryForObject(
                                "select count(*) from feature where offering_id = ?", Integer.class, sample.id()))
                .isZero();
    }

    private String name() {
        return String.valueOf(
                samples.owner().queryForObject("select name from offering where id = ?", String.class, sample.id()));
    }

    private UUID useCase(String name) {
        return samples.owner().queryForObject("""
                select u.id from use_case u join organization o on o.id = u.tenant_id where o.slug = 'demo' and u.name = ?
                """, UUID.class, name);
    }
}
