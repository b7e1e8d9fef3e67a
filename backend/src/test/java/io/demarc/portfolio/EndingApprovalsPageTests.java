package io.demarc.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class EndingApprovalsPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void what_was_renewed_already_does_not_end() {
        var approved = samples.owner().queryForMap("""
                select a.id, a.valid_until, o.use_case_id from approval a
                join organization g on g.id = a.tenant_id and g.slug = 'demo'
                join use_case_overview o on o.tenant_id = a.tenant_id and o.use_case_id = a.subject_id
                    and o.valid_until = a.valid_until and o.standing like 'APPROVED%' and o.stage <> 'RETIRED'
                where a.expired_at is null and a.lapsed_at is null order by a.id limit 1
                """);
        var until = approved.get("valid_until");
        var soon = Date.valueOf(LocalDate.now().plusDays(1));
        try {
            end(approved, soon, soon);
            assertThat(ending(approved))
                    .as("on the home of a leader, in the portfolio")
                    .isEqualTo(List.of(1, 1));
            end(approved, soon, until);
            assertThat(ending(approved)).isEqualTo(List.of(0, 0));
        } finally {
            end(approved, until, until);
        }
    }

    /** @param inForce the last day of the approval that counts, which is another one where this one was renewed */
    private void end(Map<String, Object> approved, Object day, Object inForce) {
        samples.rewrite("approval", "update approval set valid_until = ? where id = ?", day, approved.get("id"));
        samples.owner()
                .update(
                        "update use_case_overview set valid_until = ? where use_case_id = ?",
                        inForce,
                        approved.get("use_case_id"));
    }

    private List<Integer> ending(Map<String, Object> approved) {
        var leader = browser.as("leader@demo.test");
        String links = " a[href$='/use-cases/" + approved.get("use_case_id") + "']";
        return List.of(
                leader.get("/@demo/")
                        .document()
                        .select("section[aria-labelledby=needs-leadership]" + links)
                        .size(),
                leader.get("/@demo/portfolio")
                        .document()
                        .select("section[aria-labelledby=po-due]" + links)
                        .size());
    }
}
