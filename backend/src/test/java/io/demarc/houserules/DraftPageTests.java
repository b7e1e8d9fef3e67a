package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.reference.Drafts;
import io.demarc.reference.References;
import io.demarc.review.CompleteCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lead writes, changes and leaves out rules: in a draft, in plain words. */
@PageTest
class DraftPageTests {

    private static final String DRAFT = "/@demo/house-rules/draft";
    private static final String RULE = DRAFT + "/rule";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    References references;

    @Autowired
    Drafts drafts;

    private Visitor lead;

    @BeforeEach
    void nothing_is_drafted() {
        lead = browser.as("lead@demo.test");
        samples.owner().update("delete from house_rule_preview");
        samples.owner().update("delete from reference_draft");
        samples.owner().update("update organization set reference_versions = '{}' where slug = 'demo'");
    }

    @Test
    void only_who_may_change_the_reference_drafts_rules() {
        for (var who : List.of("member", "admin", "auditor", "executive", "security")) {
            var other = browser.as(who + "@demo.test");
            assertThat(other.get(DRAFT).status()).as(who).isEqualTo(403);
            assertThat(other.post(RULE, Map.of("title", "Mine")).status())
                    .as(who)
                    .isEqualTo(403);
            assertThat(other.get("/@demo/house-rules").document().select("a[href$='/house-rules/draft']"))
                    .isEmpty();
        }
        assertThat(lead.get("/@demo/house-rules").document().select("a[href$='/house-rules/draft']"))
                .hasSize(1);
    }

    @Test
    void a_rule_is_written_in_plain_words_and_changed_and_nothing_holds_before_it_is_published() {
        write(filled(lead.get(RULE)));
        var page = lead.get(DRAFT);
        assertThat(page.one("#HR101").text()).contains("Internal data stays in the EU", "new", "Why: Group policy 14");
        assertThat(lead.get("/@demo/house-rules").document().select("#HR101")).isEmpty();
        var form = lead.get(RULE + "?rule=HR101").fields("form[action$='/draft/rule']");
        assertThat(form.get("classes")).containsExactly("1", "2");
        assertThat(form.get("outside")).containsExactly("EU");
        form.put("title", List.of("Internal data stays at home"));
        write(form);
        assertThat(lead.get(DRAFT).one("#HR101").text()).contains("Internal data stays at home");
        assertThat(lead.get(DRAFT).document().select(".dm-rule-list > li")).hasSize(17);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var form = filled(lead.get(RULE));
        form.put("outside", List.of("EU, Atlantis"));
        form.put("until", List.of("2026-01-01"));
        form.put("from", List.of("2027-01-01"));
        form.put("result", List.of("CONDITIONAL"));
        form.put("reason", List.of(""));
        var page = lead.send(RULE, form);
        assertThat(page.one("#outside-error").text()).contains("“Atlantis” is neither");
        assertThat(page.one("#until-error").text()).contains("before the first");
        assertThat(page.one("#reason-error").text()).isNotBlank();
        assertThat(page.one("#controls .dm-error").text()).isNotBlank();
        assertThat(page.one("#title").val()).isEqualTo("Internal data stays in the EU");
        assertThat(page.document().select("input[name=classes][checked]")).hasSize(2);
        assertThat(rows("reference_draft")).isZero();
    }

    @Test
    void what_was_never_offered_is_refused() {
        for (var field : List.of("classes", "personal", "modes", "tiers", "facts", "controls")) {
            var form = filled(lead.get(RULE));
            form.put(field, List.of("C99"));
            assertThat(lead.send(RULE, form).location()).as(field).isNull();
        }
        assertThat(lead.get(RULE + "?rule=HR555").one("#title").val()).isEmpty();
        assertThat(rows("reference_draft")).isZero();
    }

    @Test
    void two_leads_at_once_do_not_write_over_each_other() {
        var mine = filled(lead.get(RULE));
        var theirs = filled(lead.get(RULE));
        theirs.put("title", List.of("Theirs came first"));
        write(theirs);
        var again = lead.send(RULE, mine);
        assertThat(again.location()).isNull();
        assertThat(again.one("[data-again]").text()).isNotBlank();
        assertThat(again.one("#title").val()).isEqualTo("Internal data stays in the EU");
        write(again.fields("form[action$='/draft/rule']"));
        assertThat(lead.get(DRAFT).one("#HR101").text()).contains("Theirs came first");
        assertThat(lead.get(DRAFT).one("#HR102").text()).contains("Internal data stays in the EU");
    }

    @Test
    void a_shipped_rule_is_left_out_with_its_reason_and_put_back() {
        var form = lead.get(RULE + "?rule=HR16").fields("form[action$='/removal']");
        assertThat(lead.send(RULE + "/removal", form).one("#why-error").text()).isNotBlank();
        form.put("why", List.of("Done by another policy"));
        assertThat(lead.send(RULE + "/removal", form).location()).endsWith("/house-rules/draft");
        var page = lead.get(DRAFT);
        assertThat(page.document().select("#HR16")).isEmpty();
        assertThat(page.one("[aria-labelledby=house-rules-left]").text()).contains("HR16", "Done by another policy");
        assertThat(page.text()).contains("One rule is changed");
        lead.send(RULE + "/return", page.fields("form[action$='/return']"));
        assertThat(lead.get(DRAFT).text()).contains("Nothing is changed");
        assertThat(lead.get(DRAFT).document().select("#HR16")).hasSize(1);
    }

    @Test
    void a_rule_of_several_places_keeps_them() {
        var form = lead.get(RULE + "?rule=HR12").fields("form[action$='/draft/rule']");
        form.put("title", List.of("Secrets stay at home"));
        form.put("reason", List.of("Shorter"));
        write(form);
        var draft = cases.in(() -> drafts.find(HouseRules.KIND).orElseThrow().content());
        var shipped = cases.in(() -> references.inForce(HouseRules.KIND).content());
        assertThat(draft.of("HR12").orElseThrow().places())
                .isEqualTo(shipped.of("HR12").orElseThrow().places());
        assertThat(draft.of("HR12").orElseThrow().exceptable()).isFalse();
    }

    @Test
    void a_draft_is_discarded_by_whoever_saw_it_as_it_is() {
        var before = lead.get(DRAFT);
        write(filled(lead.get(RULE)));
        var seen = lead.get(DRAFT).fields("form[action$='/draft/removal']");
        var form = lead.get(RULE + "?rule=HR101").fields("form[action$='/draft/rule']");
        write(form);
        assertThat(lead.send(DRAFT + "/removal", seen).location()).isNull();
        assertThat(lead.send(DRAFT + "/removal", lead.get(DRAFT).fields("form[action$='/draft/removal']"))
                        .location())
                .endsWith("/house-rules");
        assertThat(lead.get(DRAFT).text()).isEqualTo(before.text());
        assertThat(rows("house_rule_preview")).isZero();
    }

    private void write(Map<String, List<String>> form) {
        var answer = lead.send(RULE, form);
        assertThat(answer.location()).as(answer.text()).endsWith("/house-rules/draft");
    }

    /** Internal and Confidential data at a provider stay in the EU. */
    static Map<String, List<String>> filled(Page page) {
        var form = new HashMap<>(page.fields("form[action$='/draft/rule']"));
        form.put("title", List.of("Internal data stays in the EU"));
        form.put("text", List.of("Outside the EU it is not allowed."));
        form.put("reason", List.of("Group policy 14"));
        form.put("classes", List.of("1", "2"));
        form.put("modes", List.of("M1", "M2", "M3", "M4"));
        form.put("outside", List.of("EU"));
        form.put("result", List.of("FORBIDDEN"));
        return form;
    }

    private int rows(String table) {
        return samples.owner().queryForObject("select count(*) from " + table, Integer.class);
    }
}
