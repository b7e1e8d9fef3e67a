package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RederivationTests {

    private static final String SHOWN = """
            select string_agg(concat_ws('|', use_case_id, mode, tier, score, open_cells, coverage, outline, standing,
                                        valid_until, review_open, derived_with), E'\\n' order by use_case_id)
            from use_case_overview
            """;

    @Autowired
    RederivationJob job;

    @Autowired
    Rederivation rederivation;

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @BeforeEach
    void all_is_derived() {
        deriveAll();
    }

    @Test
    void what_is_behind_is_derived_as_each_change_derives_it() {
        String before = shown();
        samples.owner().update("""
                update use_case_overview set outline = null, tier = null, score = null, mode = null, open_cells = 99,
                    coverage = 1, standing = 'NONE', derived_with = 'matrix 0'
                """);
        deriveAll();
        assertThat(shown()).isNotEmpty().isEqualTo(before);
    }

    @Test
    void a_job_that_was_killed_in_the_middle_goes_on_where_it_was() {
        String before = shown();
        samples.owner().update("update use_case_overview set outline = null, derived_with = null");
        in(() -> rederivation.derive(rederivation.behind(new UUID(0, 0)).subList(0, 5)));
        assertThat(samples.owner()
                        .queryForObject(
                                "select count(*) from use_case_overview where derived_with is not null", Integer.class))
                .isEqualTo(5);
        deriveAll();
        assertThat(shown()).isEqualTo(before);
    }

    private String shown() {
        return String.valueOf(samples.owner().queryForObject(SHOWN, String.class));
    }

    private void deriveAll() {
        for (var organization : organizations.all()) CurrentOrganization.run(organization.id(), job::deriveAll);
    }

    private void in(Runnable work) {
        CurrentOrganization.run(organizations.withSlug("demo").orElseThrow().id(), work);
    }
}
