package io.demarc.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor finds at home: each number leads to exactly what it counts. */
@PageTest
class AuditorHomePageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewDesk desk;

    @Autowired
    PageSamples samples;

    @Test
    void a_finding_leads_to_what_the_rule_found() {
        var auditor = browser.as("auditor@demo.test");
        var found = auditor.get("/@demo/").document().select("section[aria-labelledby=worth-a-look] li");
        assertThat(found).isNotEmpty();
        for (var finding : found) {
            var page = auditor.get(finding.select("a").attr("href"));
            assertThat(page.one("h1").text()).isEqualTo(finding.select("a").text());
            String count = page.one("h1").text().replaceFirst(" .*", "");
            assertThat(page.document().select("tbody tr")).hasSize(count.equals("One") ? 1 : Integer.parseInt(count));
            assertThat(auditor.get(page.document().select("tbody a").first().attr("href"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_was_approved_with_open_layers_names_who_approved_it() {
        var id = cases.draft();
        var subject = new ReviewSubject.OfUseCase(id.value());
        var review = cases.in(() -> desk.send(subject, cases.member("member"), ""));
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("lead"));
            return review;
        });
        show(id, "HIGH", 9);
        var found = browser.as("auditor@demo.test").get("/@demo/ledger/findings?rule=open-layers");
        show(id, "LOW", 0);
        assertThat(found.one("tbody tr:has(a[href$='" + id + "']) td").text()).isEqualTo("Jonas Berg");
    }

    private void show(UseCaseId id, String tier, int open) {
        samples.owner()
                .update(
                        "update use_case_overview set tier = ?, open_cells = ? where use_case_id = ?",
                        tier,
                        open,
                        id.value());
    }

    @Test
    void every_rule_has_words_and_another_is_not_found() {
        var auditor = browser.as("auditor@demo.test");
        for (var rule : AuditRule.values())
            assertThat(auditor.get("/@demo/ledger/findings?rule=" + rule.key()).status())
                    .as(rule.key())
                    .isEqualTo(200);
        assertThat(auditor.get("/@demo/ledger/findings?rule=luck").status()).isEqualTo(404);
        assertThat(browser.as("member@demo.test").get("/@demo/ledger/findings").status())
                .isEqualTo(403);
    }

    @Test
    void new_entries_of_a_kind_are_those_of_the_list() {
        var auditor = browser.as("auditor@demo.test");
        var kinds = auditor.get("/@demo/").document().select("section[aria-labelledby=new-entries] li a");
        assertThat(kinds).isNotEmpty();
        for (var kind : kinds)
            assertThat(auditor.get(kind.attr("href"))
                            .one("a.dm-chip[aria-current] b")
                            .text())
                    .as(kind.text())
                    .isEqualTo(kind.select("b").text());
    }
}
