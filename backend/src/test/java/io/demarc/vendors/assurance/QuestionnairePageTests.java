package io.demarc.vendors.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.vendors.OfferingKind;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PageTest
@Import(SampleOffering.class)
class QuestionnairePageTests {

    @Autowired
    Browser browser;

    @Autowired
    SampleOffering sample;

    @Autowired
    PageSamples samples;

    @Test
    void somebody_answers_question_by_question_and_gives_the_grade() {
        var lead = browser.as("lead@demo.test");
        String path = "/@demo/offerings/" + sample.of(OfferingKind.MACHINES) + "/questionnaire";
        assertThat(lead.get(path).text()).contains("Nobody has graded it yet.", "0 of 9 answered");

        var next = lead.post(path + "/VQ06", Map.of("level", "2", "note", "SOC 2 <b>Type II</b>"));
        assertThat(next.location()).endsWith(path + "/VQ07");
        assertThat(lead.get(path).one("[data-question=VQ06]").text())
                .contains("2", "Documented", "SOC 2 <b>Type II</b>");
        assertThat(lead.get(path + "/VQ06").one("input[value=2]").hasAttr("checked"))
                .isTrue();
        for (String question : new String[] {"VQ07", "VQ08", "VQ09", "VQ10", "VQ18", "VQ19", "VQ20"})
            lead.post(path + "/" + question, Map.of("level", "2"));
        assertThat(lead.get(path).document().select("form[action$=/grade]")).isEmpty();
        lead.post(path + "/VQ21", Map.of("level", "2"));
        assertThat(lead.get(path).one("form[action$=/grade] button").text()).isEqualTo("Give it grade C");
        lead.post(path.replace("/questionnaire", "/grade"), Map.of());
        assertThat(lead.get(path).text()).contains("Grade C.", "66.7 %", "66.7 now", "41.7 of 62.5");
    }

    @Test
    void trouble_is_said_and_what_was_typed_stays() {
        var lead = browser.as("lead@demo.test");
        String path = "/@demo/offerings/" + sample.of(OfferingKind.MACHINES) + "/questionnaire/VQ06";
        var missing = lead.post(path, Map.of("note", "Nobody knows"));
        assertThat(missing.one("#level-error").text()).contains("Choose one");
        assertThat(missing.one("#note").text()).isEqualTo("Nobody knows");
        assertThat(lead.post(path, Map.of("level", "4")).one("#level-error").text())
                .contains("Choose one");
        assertThat(lead.post(path, Map.of("level", "x")).one("#level-error").text())
                .contains("Choose one");

        lead.post(path, Map.of("level", "1"));
        var stale = lead.post(path, Map.of("level", "2", "note", "Mine"));
        assertThat(stale.one("[role=alert]").text()).contains("changed meanwhile");
        assertThat(stale.one("#note").text()).isEqualTo("Mine");
        assertThat(lead.get(path.replace("VQ06", "VQ01")).status()).isEqualTo(404);
    }

    @Test
    void who_only_reads_finds_nothing_to_change() {
        var member = browser.as("member@demo.test");
        var id = sample.graded(OfferingKind.MACHINES, Map.of());
        var page = member.get("/@demo/offerings/" + id + "/questionnaire");
        assertThat(page.text()).contains("Grade C.");
        assertThat(page.document().select("main form, main a[href*=vendor-link], main a[href*=VQ]"))
                .isEmpty();
        assertThat(browser.as("lead@globex.test")
                        .get("/@globex/offerings/" + id + "/questionnaire")
                        .status())
                .isEqualTo(404);
    }

    /** F10, its gate and the route follow what is contracted. */
    @Test
    void the_score_of_a_use_case_follows_the_grade_of_what_it_runs_on() {
        var lead = browser.as("lead@demo.test");
        var id = sample.graded(OfferingKind.CLOUD_API, Map.of("VQ01", 0));
        UUID useCase = samples.owner().queryForObject("""
                select u.id from use_case u join organization o on o.id = u.tenant_id
                where o.slug = 'demo' and u.name = 'Claims letter assistant'
                """, UUID.class);
        String path = "/@demo/use-cases/" + useCase + "/assessment";
        var places = "where plan_id in (select id from deployment_plan where use_case_id = ?)";
        samples.owner().update("update leg set offering_id = null, hosting_offering_id = null " + places, useCase);
        assertThat(lead.get(path).text()).contains("No supplier is graded yet.");
        samples.owner().update("""
                update leg set offering_id = ?, mode = 'MODEL_API_CLOUD', hosting_offering_id = null
                """ + places, id.value(), useCase);
        assertThat(lead.get(path).text())
                .contains("Counts as E for this use, because nothing keeps internal data out of training (VQ01).")
                .doesNotContain("No supplier is graded yet.");
    }
}
