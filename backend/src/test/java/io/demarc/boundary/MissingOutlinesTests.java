package io.demarc.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own: for a moment no list can draw a line. */
@PageTest
@TestPropertySource(properties = "demarc.test=settings")
class MissingOutlinesTests {

    private static final String DRAWN =
            "select string_agg(use_case_id || outline, ' ' order by use_case_id) from use_case_overview";

    @Autowired
    MissingOutlines outlines;

    @Autowired
    PageSamples samples;

    @Test
    void what_an_earlier_version_did_not_draw_is_drawn_as_it_would_be_now() {
        String before = samples.owner().queryForObject(DRAWN, String.class);
        samples.owner().update("update use_case_overview set outline = null");
        outlines.draw();
        assertThat(samples.owner().queryForObject(DRAWN, String.class))
                .isNotEmpty()
                .isEqualTo(before);
    }
}
