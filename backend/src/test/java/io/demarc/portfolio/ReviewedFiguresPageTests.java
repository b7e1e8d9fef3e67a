package io.demarc.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is under review, and what the line rests on: counted by what is there, in words that say what is counted. */
@PageTest
class ReviewedFiguresPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void what_is_prohibited_is_in_review_while_legal_has_to_look() {
        int open = rows("/@demo/reviews?scope=all");
        assertThat(open).isPositive();
        var one = first("standing = 'IN_REVIEW'");
        change(one, "standing", "IN_REVIEW", "PROHIBITED");
        try {
            var said = browser.as("leader@demo.test").get("/@demo/").one("[data-figure=in-review]");
            assertThat(said.text()).isEqualTo(open + " are in review.");
            assertThat(rows(said.attr("href"))).isEqualTo(open);
        } finally {
            change(one, "standing", "PROHIBITED", "IN_REVIEW");
        }
    }

    @Test
    void the_line_rests_on_those_it_is_drawn_for_where_others_have_a_mode_as_well() {
        var one = first("stage = 'LIVE' and outline is not null and standing like 'APPROVED%'");
        int stated = rows("/@demo/use-cases?mode=known");
        change(one, "stage", "LIVE", "RETIRED");
        try {
            var page = browser.as("leader@demo.test").get("/@demo/portfolio");
            var base = page.one("[data-figure=placed]");
            assertThat(base.text()).isEqualTo("in the " + (stated - 1) + " whose line is drawn.");
            assertThat(page.text()).doesNotContain("whose mode is stated");
            assertThat(rows(base.attr("href"))).isEqualTo(stated - 1);
        } finally {
            change(one, "stage", "RETIRED", "LIVE");
        }
    }

    private UUID first(String condition) {
        return samples.owner().queryForObject("""
                select o.use_case_id from use_case_overview o join organization g on g.id = o.tenant_id and g.slug = 'demo'
                where %s order by o.use_case_id limit 1
                """.formatted(condition), UUID.class);
    }

    /** In the overview and in its counts, as a derivation would. */
    private void change(UUID useCase, String column, String was, String now) {
        var owner = samples.owner();
        counts(useCase, -1);
        owner.update(
                "update use_case_overview set %s = ? where use_case_id = ? and %1$s = ?".formatted(column),
                now,
                useCase,
                was);
        counts(useCase, 1);
    }

    private void counts(UUID useCase, int by) {
        samples.owner().update("""
                insert into use_case_count (tenant_id, business_unit_id, stage, standing, tier, mode, owned, count)
                select tenant_id, business_unit_id, stage, standing, tier, mode, owner_id is not null, ?
                from use_case_overview where use_case_id = ?
                """, by, useCase);
        samples.owner().update("""
                insert into use_case_count (tenant_id, business_unit_id, layer, answer, count)
                select tenant_id, business_unit_id, left(part, 3), right(part, 1), ? from use_case_overview
                cross join lateral regexp_split_to_table(outline, '[ /]+') part where use_case_id = ? and stage <> 'RETIRED'
                """, by, useCase);
    }

    private int rows(String list) {
        int rows = 0;
        for (String next = list; !next.isEmpty(); ) {
            var page = browser.as("leader@demo.test").get(next).document();
            rows += page.select("main tbody tr").size();
            var more = page.selectFirst("a[rel=next]");
            next = more == null ? "" : more.attr("href");
        }
        return rows;
    }
}
