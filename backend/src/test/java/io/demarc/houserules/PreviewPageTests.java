package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.CatchingUp;
import io.demarc.reference.Drafts;
import io.demarc.review.CompleteCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** What drafted house rules would change, before and after they are published. */
@PageTest
@Import(CatchingUp.class)
class PreviewPageTests {

    private static final String DRAFT = "/@demo/house-rules/draft";
    private static final String RULE = DRAFT + "/rule";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    Drafts drafts;

    @Autowired
    CatchingUp catchingUp;

    @Autowired
    RulePreviews previews;

    private Visitor lead;

    @BeforeEach
    void nothing_is_drafted() {
        lead = browser.as("lead@demo.test");
        samples.owner().update("delete from house_rule_preview");
        samples.owner().update("delete from reference_draft");
        samples.owner().update("update organization set reference_versions = '{}' where slug = 'demo'");
    }

    @Test
    void what_the_preview_says_would_break_is_what_is_against_a_rule_afterwards() {
        cases.in(() -> {
            catchingUp.all();
            return 0;
        });
        var before = forbidden();
        var form = DraftPageTests.filled(lead.get(RULE));
        form.put("outside", List.of(""));
        write(form);
        var page = lead.get(DRAFT);
        var breaking = breaking();
        assertThat(breaking).isNotEmpty().noneMatch(before::contains);
        assertThat(page.one("[data-figure=BREAKS]").text()).contains(number(breaking.size()));
        assertThat(page.document().select(".dm-rule-grid td[data-changed]")).isNotEmpty();
        assertThat(page.one("h2#house-rules-breaks").text()).isNotBlank();

        publish("Group policy 14");
        cases.in(() -> {
            catchingUp.all();
            return 0;
        });
        var all = new ArrayList<>(before);
        all.addAll(breaking);
        assertThat(forbidden()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(lead.get("/@demo/house-rules").one("#HR101").text()).contains("Why: Group policy 14");
        assertThat(rows("reference_draft") + rows("house_rule_preview")).isZero();
    }

    @Test
    void a_draft_is_published_only_as_it_was_looked_at() {
        write(DraftPageTests.filled(lead.get(RULE)));
        samples.owner().update("update house_rule_preview set draft_version = 77");
        var page = lead.get(DRAFT);
        assertThat(page.text()).contains("Nobody has seen yet what this draft does");
        assertThat(page.document().select("a[href$='/publication']")).isEmpty();
        var form = lead.get(DRAFT + "/publication").fields("form[action$='/publication']");
        form.put("reason", List.of("Because"));
        var refused = lead.send(DRAFT + "/publication", form);
        assertThat(refused.location()).isNull();
        assertThat(refused.text()).contains("Look at that first").contains("Because");
        lead.send(DRAFT + "/preview", lead.get(DRAFT).fields("form[action$='/preview']"));
        assertThat(lead.get(DRAFT).document().select("a[href$='/publication']")).hasSize(1);
    }

    @Test
    void what_says_the_same_as_what_is_in_force_is_not_published() {
        write(DraftPageTests.filled(lead.get(RULE)));
        var removal = lead.get(RULE + "?rule=HR101").fields("form[action$='/removal']");
        removal.put("why", List.of("Too early"));
        lead.send(RULE + "/removal", removal);
        var form = lead.get(DRAFT + "/publication").fields("form[action$='/publication']");
        form.put("reason", List.of("Because"));
        assertThat(lead.send(DRAFT + "/publication", form).text()).contains("There is nothing to publish");
    }

    @Test
    void a_draft_whose_base_was_published_over_is_kept_and_refused() {
        write(DraftPageTests.filled(lead.get(RULE)));
        samples.owner().update("update reference_draft set based_on = 'own-77'");
        var page = lead.get(DRAFT);
        assertThat(page.text()).contains("Another version came into force");
        var form = lead.get(DRAFT + "/publication").fields("form[action$='/publication']");
        form.put("reason", List.of("Because"));
        assertThat(lead.send(DRAFT + "/publication", form).text()).contains("Another version of the house rules");
        assertThat(rows("reference_draft")).isEqualTo(1);
        assertThatThrownBy(() -> cases.in(() -> {
                    drafts.publish(HouseRules.KIND, 1, "Because", cases.member("lead"));
                    return 0;
                }))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void while_many_are_looked_at_the_page_says_how_far_it_is_and_nothing_is_published() {
        write(DraftPageTests.filled(lead.get(RULE)));
        cases.in(() -> previews.begin(cases.member("lead")));
        var page = lead.get(DRAFT);
        assertThat(page.one("[role=status]").text()).contains("None of").contains("looked at so far");
        assertThat(page.document().select("progress")).hasSize(1);
        assertThat(page.document().select("a[href$='/publication']")).isEmpty();
        var form = lead.get(DRAFT + "/publication").fields("form[action$='/publication']");
        form.put("reason", List.of("Because"));
        assertThat(lead.send(DRAFT + "/publication", form).text()).contains("Look at that first");
        assertThat(lead.get(DRAFT + "/preview").document().select("tbody tr")).isEmpty();
        cases.in(() -> previews.step(cases.member("lead")));
        assertThat(lead.get(DRAFT).document().select("a[href$='/publication']")).hasSize(1);
        assertThat(cases.in(() -> previews.step(cases.member("lead"))))
                .as("nothing is left")
                .isFalse();
    }

    @Test
    void a_draft_that_is_changed_while_it_is_looked_at_is_looked_at_no_further() {
        write(DraftPageTests.filled(lead.get(RULE)));
        cases.in(() -> previews.begin(cases.member("lead")));
        samples.owner().update("update reference_draft set version = version + 1");
        assertThat(cases.in(() -> previews.step(cases.member("lead")))).isFalse();
        assertThat(lead.get(DRAFT).text()).contains("Nobody has seen yet what this draft does");
    }

    private void publish(String why) {
        var form = lead.get(DRAFT + "/publication").fields("form[action$='/publication']");
        form.put("reason", List.of(why));
        assertThat(lead.send(DRAFT + "/publication", form).location()).endsWith("/house-rules");
    }

    private void write(Map<String, List<String>> form) {
        var answer = lead.send(RULE, form);
        assertThat(answer.location()).as(answer.text()).endsWith("/house-rules/draft");
    }

    private int rows(String table) {
        return samples.owner().queryForObject("select count(*) from " + table, Integer.class);
    }

    private List<String> forbidden() {
        return samples.owner().queryForList("""
                        select cast(use_case_id as text) from use_case_overview o join organization t on t.id = o.tenant_id
                        where t.slug = 'demo' and o.stage <> 'RETIRED' and o.ruling = 'FORBIDDEN'
                        """, String.class);
    }

    private List<String> breaking() {
        return lead.get(DRAFT + "/preview?show=BREAKS").document().select("tbody th a").stream()
                .map(it -> it.attr("href").replaceAll(".*/", ""))
                .toList();
    }

    private static String number(int count) {
        return count == 1 ? "One" : String.valueOf(count);
    }
}
