package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What entries of the ledger say: sentences in the words of the pages, with what was and what is now. */
@PageTest
class LedgerSentencePageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    /** Every kind of entry that the demo has, on its list and on its page. */
    @Test
    void no_sentence_reads_like_the_inside_of_a_program() {
        var auditor = browser.as("auditor@demo.test");
        for (var event :
                auditor.get("/@demo/ledger").document().select("#name option").eachAttr("value")) {
            var page = auditor.get("/@demo/ledger?name=" + event);
            assertThat(page.document()
                            .select("#name option[value=\"%s\"]".formatted(event))
                            .text())
                    .as("what %s is called", event)
                    .doesNotContain("-");
            for (var said : page.document().select(".dm-said"))
                assertThat(said.text())
                        .as(event)
                        .doesNotContain("another version of the portal", "{", "}", "null")
                        .doesNotContainPattern(
                                "[0-9a-f]{8}-[0-9a-f]{4}|\\b[A-Z]+_[A-Z_]+\\b|\\w\\[|\\b[A-Z][a-z]+[A-Z][a-z]+Row\\b");
        }
    }

    @Test
    void a_change_says_what_was_before_and_what_is_now() {
        var auditor = browser.as("auditor@demo.test");
        assertThat(auditor.get("/@demo/ledger?name=boundary-layer-assigned")
                        .one("tbody .dm-said")
                        .text())
                .matches(".+ named .+ for .+, place [AB], of .+; before: nobody");
        var tier = auditor.get("/@demo/ledger?name=tier-changed").one("tbody .dm-said");
        assertThat(tier.text()).matches("The tier of .+ changed: .+ → .+");
        assertThat(tier.select(".dm-was")).hasSize(1);
        assertThat(tier.select(".dm-now")).hasSize(1);
    }

    @Test
    void an_approval_without_words_quotes_none() {
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/ledger?name=review-decided")
                        .document()
                        .select("tbody .dm-said")
                        .eachText())
                .anyMatch(said -> said.matches(".+ approved .+ as [A-Z][a-z ]+"))
                .noneMatch(said -> said.contains("“nothing”") || said.contains("“”"));
    }

    /** By whoever says it: nobody names themselves. */
    @Test
    void who_names_themselves_takes_it_on() {
        var auditor = browser.as("auditor@demo.test");
        assertThat(auditor.get("/@demo/ledger?kind=boundary&who=ingrid")
                        .document()
                        .select("tbody .dm-said")
                        .eachText())
                .anyMatch(said -> said.matches("Ingrid Solheim took on .+, place [AB], of .+; before: nobody"))
                .noneMatch(said -> said.contains("named Ingrid Solheim"));
    }

    @Test
    void a_rename_is_told_once() {
        var manager = browser.as("vendors@demo.test");
        String vendor = manager.get("/@demo/vendors")
                .one("tbody th a:contains(Alibaba)")
                .attr("href");
        FilledForm.of(manager.get(vendor + "/edit"), vendor)
                .with("name", "Alibaba Cloud")
                .with("rename", "SAME")
                .send(manager);
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/ledger?subject=" + vendor.replaceFirst(".*/", ""))
                        .document()
                        .select("tbody .dm-said")
                        .eachText())
                .first()
                .asString()
                .endsWith("renamed a vendor: Alibaba → Alibaba Cloud");
    }

    @Test
    void no_value_reads_like_the_inside_of_a_program() {
        assertThat(samples.owner().queryForList("""
                        select distinct entity || '.' || field from change
                        where coalesce(after, before) ~ '@[0-9a-f]{5}|^\\[L|[A-Za-z]\\[[a-z]+='
                        """, String.class)).isEmpty();
    }
}
