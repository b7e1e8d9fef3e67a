package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the list of what the law looks at is asked. */
class LawListPageTests extends HowItDecides {

    private static final int MOST_WORDS = 350;

    @Test
    void none_of_these_is_first_and_four_folded_groups_say_how_much_is_in_them() {
        samples.owner().update("delete from answer where subject_id = ? and question = 'AN39'", id.value());
        var page = decides();
        assertThat(page.document().select("input[name=AN39]").eachAttr("value")).containsExactly("NONE", "SOME");
        var groups = page.document().select("details.dm-law-group:not([data-group=scope])");
        assertThat(groups.eachAttr("data-group")).containsExactly("forbidden", "lives", "product", "public");
        assertThat(groups.select("> summary").eachText())
                .containsExactly(
                        "What the law forbids 12 questions not answered",
                        "Decisions about people's lives 12 questions not answered",
                        "A product with safety rules, or a model that we trained 3 questions not answered",
                        "People talk to it, or it makes pictures, sound or text 4 questions not answered");
        assertThat(groups.select("[open]")).isEmpty();
        assertThat(page.document().select("input[name^=AN39][checked]")).isEmpty();
        assertThat(page.one("[data-group=lives] .dm-law-from").text())
                .contains("Annex III, from 2 Dec 2027", "Art. 50(3), from 2 Aug 2026");
        assertThat(page.one("[data-group=product] .dm-law-from").text())
                .contains("from 2 Aug 2028")
                .doesNotContain("2 Dec 2027");
    }

    @Test
    void every_row_can_be_answered_no_yes_or_not_sure_and_comes_back() {
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_5A", "NO", "AN39.ANNEX_III_5B", "UNSURE", "AN39.INTERACTS", "YES"));
        var page = decides();
        assertThat(page.document().select("[data-group=lives] > summary").text())
                .endsWith("1 not sure");
        assertThat(page.document().select("[data-group=public] > summary").text())
                .endsWith("1 yes");
        assertThat(page.document().select("[data-group=forbidden] > summary").text())
                .endsWith("all no");
        assertThat(page.document().select("details.dm-law-group[open]").eachAttr("data-group"))
                .containsExactly("lives", "public");
        assertThat(page.one("[id='AN39.ANNEX_III_5B-UNSURE']").hasAttr("checked"))
                .isTrue();
        assertThat(page.one("[id='AN39.INTERACTS-YES']").hasAttr("checked")).isTrue();
        assertThat(page.one("[id='AN39.Q-P1-NO']").hasAttr("checked"))
                .as("what was left is no")
                .isTrue();
    }

    @Test
    void not_sure_says_whom_it_asks_and_what_may_go_on() {
        var page = decides();
        assertThat(page.one("[data-group=lives] .dm-law-unsure").text())
                .startsWith("You are not sure about one. Karim Rahman (Legal) is asked when you send it.")
                .contains("you may go on, but not go live");
        assertThat(page.one("[data-group=forbidden] .dm-law-unsure").text())
                .contains("Karim Rahman (Legal) is asked first", "do not use it");
        assertThat(page.one("[data-group=forbidden] .dm-law-yes").text()).contains("do not use it until");
        assertThat(page.one("[data-group=lives] .dm-law-yes").text()).contains("do not use it for real until");
    }

    @Test
    void little_has_to_be_read_with_one_group_open() {
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_5B", "UNSURE"));
        for (String group : List.of("forbidden", "lives", "product", "public"))
            assertThat(seen(decides(), group)).as(group).hasSizeLessThanOrEqualTo(MOST_WORDS);
    }

    /** The words of the page, panel included, where of all that folds one group is open. */
    private static List<String> seen(Page page, String open) {
        var main = page.one("main").clone();
        main.select("details.dm-law-group")
                .forEach(it -> it.attr("open", it.attr("data-group").equals(open)));
        main.select(
                        "details:not([open]):not(.dm-unfold) > :not(summary), .dm-unfold > summary, .dm-unseen, .dm-law-yes")
                .remove();
        main.select("details.dm-law-group:not([data-group=lives]) .dm-law-unsure")
                .remove();
        main.select("select, script, [aria-hidden=true]").remove();
        return List.of(main.text().split("\\s+"));
    }

    @Test
    void articles_and_dates_and_what_counts_are_folded() {
        var page = decides();
        assertThat(page.one("[data-group=forbidden] details.dm-law-from").text())
                .startsWith("Articles and dates")
                .contains("Art. 5(1)(a), from 2 Feb 2025", "from 2 Dec 2026");
        assertThat(page.document().select("details.dm-three-hint[open], details.dm-law-from[open]"))
                .isEmpty();
        assertThat(page.document()
                        .select(".dm-three:has([id='AN39.ANNEX_III_5A-NO']) details.dm-three-hint p")
                        .text())
                .contains("other insurance does not count");
    }

    @Test
    void whoever_says_some_and_none_of_them_is_told_so_and_loses_nothing() {
        var refused = member.post(
                useCase + "/intake/how-it-decides",
                Map.of("AN28", "0", "AN29", "0", "AN30", "0", "AN39", "SOME", "version", version()));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.one("[role=alert] a").attr("href")).isEqualTo("#AN39-NONE");
        assertThat(refused.one("#AN39-SOME").hasAttr("checked")).isTrue();
    }

    @Test
    void what_was_answered_by_an_earlier_list_keeps_its_words_and_is_asked_again() {
        assertThat(samples.rewrite("answer", """
                        update answer o set value = 'HIGH_RISK', questions = 'shipped-2'
                        where o.subject_id = ? and o.question = 'AN39'
                        """, id.value())).isEqualTo(1);
        var page = decides();
        assertThat(page.one("[data-state=EARLIER]").text())
                .startsWith("Was answered under version 1 of the list: please answer again.")
                .contains("High-risk: it helps decide about jobs");
        assertThat(page.document().select("input[name^=AN39][checked]")).isEmpty();
        assertThat(member.get(useCase + "/intake/check-answers").text())
                .contains("High-risk: it helps decide about jobs");
        var again = assessment();
        assertThat(again.one("#as-sentence").text()).startsWith("High, because");
        assertThat(again.one("[aria-labelledby=as-law]").text()).contains("please answer again");
        save(Map.of("AN39", "NONE"));
        assertThat(decides().document().select("[data-state=EARLIER]")).isEmpty();
    }

    @Test
    void what_was_sent_yesterday_is_still_understood() {
        for (String said : List.of("NONE", "INTERACTS", "GPAI_PROVIDER", "Q-P6", "HIGH_RISK", "TRANSPARENCY"))
            assertThat(member.post(
                                    useCase + "/intake/how-it-decides",
                                    Map.of("AN28", "0", "AN29", "0", "AN30", "0", "AN39", said))
                            .status())
                    .as(said)
                    .isEqualTo(302);
    }

    @Test
    void where_only_another_law_reaches_it_is_asked_and_not_the_eus() {
        var people = Map.of("AN26", "0", "AN27", "0", "AN31", "0", "AN32", "0", "AN77", "US_FEDERAL");
        assertThat(member.post(useCase + "/intake/people-and-data", people).status())
                .isEqualTo(302);
        var page = decides();
        assertThat(page.document().select("[name^=AN39]")).isEmpty();
        assertThat(page.document().select("[name=AN78]")).hasSize(1);
        save(Map.of("US_CATEGORY", "NONE"));
        assertThat(assessment().one("#as-sentence").text()).startsWith("Not assessed");
        assertThat(member.get(useCase + "/intake/check-answers").text()).contains("is its output a principal basis");
        save(Map.of("AN78", "HIGH_IMPACT"));
        var assessment = assessment();
        assertThat(assessment.one("#as-sentence").text())
                .startsWith("High, because another jurisdiction, United States")
                .contains("“High-impact”");
        assertThat(assessment.one("[aria-labelledby=as-law]").text())
                .contains("High-impact", "2026-04-03", "fail-safe");
    }
}
