package io.demarc.advisor.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Use;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From a comparison to a choice whose reasons whoever reviews reads, and whoever looks a year later. */
@PageTest
@Import(CompleteCase.class)
class ChoicePageTests {

    private static final String ASKED = "&stay=EU&much=TEAM&start=SOON&K09=5&quota=400000";
    private static final String WHY = "<b>It</b> can start in six weeks.";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    ChoiceDossier dossier;

    private UseCaseId useCase;
    private Visitor owner;

    @BeforeEach
    void a_draft_of_the_member() {
        useCase = cases.draft();
        owner = browser.as("member@demo.test");
    }

    @Test
    void what_is_chosen_is_kept_with_its_reasons_and_travels_with_the_review() {
        var comparison = owner.get(path("/comparison?" + ASKED.substring(1)));
        assertThat(comparison.text()).contains("USD 5,760");
        var way = comparison.document().select("a[href*='choice/fresh?way=M3']").attr("href");
        var done = owner.send(path("/choice"), form(way, WHY));
        assertThat(done.location()).endsWith("/choice");

        var kept = owner.get(path("/choice"));
        assertThat(kept.text()).contains("Cloud model API was chosen by", WHY, "within 6 weeks", "USD 4,821 to 6,560");
        assertThat(kept.document().select("[aria-labelledby=others] tbody tr"))
                .hasSameSizeAs(comparison.document().select(".dm-compare thead th"));
        assertThat(owner.get(path("")).text()).contains("Why it runs this way", WHY);
        var facts = cases.in(() -> dossier.facts(new ReviewSubject.OfUseCase(useCase.value()), Use.RECORD));
        assertThat(facts)
                .extracting(it -> it.key() + " " + it.said())
                .satisfiesExactly(
                        mode -> assertThat(mode).startsWith("choice.mode Cloud model API, "),
                        reason -> assertThat(reason).isEqualTo("choice.reason " + WHY));
        assertThat(facts).allSatisfy(it -> assertThat(it.concerns()).isEmpty());
    }

    @Test
    void a_later_choice_stands_before_an_earlier_one() {
        owner.send(path("/choice"), form(path("/choice/fresh?way=M3" + ASKED), "first"));
        owner.send(path("/choice"), form(path("/choice/fresh?way=M5" + ASKED), "second"));
        var page = owner.get(path("/choice"));
        assertThat(page.one(".dm-sentence").text()).contains("Self-hosted, rented", "second");
        assertThat(page.one("[aria-labelledby=before]").text()).contains("Cloud model API", "first");
    }

    @Test
    void nothing_is_chosen_without_a_reason_or_as_it_is_no_more() {
        var fresh = path("/choice/fresh?way=M3" + ASKED);
        assertThat(owner.send(path("/choice"), form(fresh, " ")).text()).contains("Say why");
        var stale = form(fresh, WHY);
        stale.put("K09", List.of("0"));
        stale.put("K12", List.of("5"));
        var answer = owner.send(path("/choice"), stale);
        assertThat(answer.text()).contains("has changed meanwhile", WHY);
        assertThat(owner.get(path("/choice")).status()).isEqualTo(404);
    }

    @Test
    void what_nobody_asks_for_is_no_part_of_what_is_kept() {
        var fresh = path("/choice/fresh?way=M3" + ASKED + "&K01=3%26x&K77=5&stay=EU%26K01=4");
        owner.send(path("/choice"), form(fresh, WHY));
        assertThat(owner.get(path("/choice")).status()).isEqualTo(200);
        var gone = form(path("/choice/fresh?way=M3" + ASKED), WHY);
        gone.put("way", List.of("00000000-0000-0000-0000-000000000000"));
        assertThat(owner.send(path("/choice"), gone).text()).contains("no longer among the ways", WHY);
    }

    @Test
    void what_is_excluded_cannot_be_chosen() {
        var ours = "?stay=OURS";
        assertThat(owner.get(path("/comparison" + ours)).document().select("a[href*='way=today']"))
                .isEmpty();
        assertThat(owner.send(path("/choice"), form(path("/choice/fresh" + ours + "&way=today"), WHY))
                        .text())
                .contains("excluded and cannot be chosen");
        assertThat(owner.get(path("/choice/fresh?way=M9")).status()).isEqualTo(404);
    }

    @Test
    void who_may_not_edit_it_chooses_nothing() {
        assertThat(browser.as("executive@demo.test")
                        .get(path("/choice/fresh?way=M3"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.as("lead@globex.test")
                        .get(path("/choice/fresh?way=M3"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_offering_is_compared_by_hand_and_left_out_again() {
        var manager = browser.as("lead@demo.test");
        var offered = manager.get(path("/comparison")).document().select("#with option").eachAttr("value").stream()
                .filter(it -> !it.isEmpty())
                .toList();
        assertThat(offered).isNotEmpty();
        var page = manager.get(path("/comparison?with=" + offered.getFirst()));
        var out = page.document().select("a:contains(Leave it out)");
        assertThat(out).hasSize(1);
        assertThat(manager.get(out.attr("href")).document().select("a:contains(Leave it out)"))
                .isEmpty();
        Statements.reset();
        manager.get(path("/comparison?add=" + String.join(",", offered.subList(0, 2)) + ASKED));
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(12);
    }

    private String path(String rest) {
        return "/@demo/use-cases/" + useCase + rest;
    }

    private Map<String, List<String>> form(String fresh, String reason) {
        var page = owner.get(fresh);
        assertThat(page.status()).as(fresh).isEqualTo(200);
        var fields = new HashMap<>(page.fields("main form[method=post]"));
        fields.put("reason", List.of(reason));
        return fields;
    }
}
