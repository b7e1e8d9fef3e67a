package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does not see a table hears what it is, and which row they are in. */
@PageTest
class TablesTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void every_table_has_a_caption_and_every_row_of_it_a_heading() {
        samples.byRole().forEach((role, pages) -> {
            var visitor = browser.as(role + "@demo.test");
            for (String page : pages)
                for (var table : visitor.get(page.startsWith("~") ? page.substring(1) : "/@demo" + page)
                        .document()
                        .select("main table")) {
                    assertThat(table.select("> caption").text())
                            .as("caption of a table of " + page)
                            .isNotBlank();
                    assertThat(table.select("> tbody > tr:not(:has(> th[scope]))"))
                            .as("rows without a heading on " + page)
                            .isEmpty();
                }
        });
    }
}
