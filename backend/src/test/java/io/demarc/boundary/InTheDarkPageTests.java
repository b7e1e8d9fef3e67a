package io.demarc.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever runs something that they can neither see nor steer is in a list, by name. */
@PageTest
class InTheDarkPageTests {

    /** What cannot be seen, and what cannot be steered at all, without a variant (domain specification, 1.4). */
    private static final Map<String, String> HEADLINES =
            Map.of("M1", "5 5", "M2", "3 4", "M3", "2 2", "M4", "0 0", "M5", "0 0", "M6", "0 0");

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void each_use_case_says_how_much_of_it_is_in_the_dark() {
        var rows = samples.owner().queryForList("""
                select mode, unseen || ' ' || unsteered as dark from use_case_overview o
                join organization g on g.id = o.tenant_id and g.slug = 'demo' where mode in ('M1', 'M2', 'M3', 'M4', 'M5', 'M6')
                """);
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get("dark"))
                .as("%s", row)
                .isEqualTo(HEADLINES.get(String.valueOf(row.get("mode")))));
    }

    @Test
    void those_in_the_dark_are_a_list_with_the_darkest_first() {
        int expected = samples.owner().queryForObject("""
                        select count(*) from use_case_overview o join organization g on g.id = o.tenant_id and g.slug = 'demo'
                        where unseen + unsteered > 0
                        """, Integer.class);
        var page = browser.as("lead@demo.test").get("/@demo/use-cases?dark=true&sort=dark");
        assertThat(page.document().select("tbody tr")).hasSize(Math.min(25, expected));
        assertThat(page.one("tbody tr").text()).contains("5 things not seen, 5 not steered");
        assertThat(page.text()).contains("in the dark about something");
    }
}
