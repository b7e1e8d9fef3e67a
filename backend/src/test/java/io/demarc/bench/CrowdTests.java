package io.demarc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The crowd that benchmarks work on comes in whatever the tables have become, and its pages open. */
@PageTest
class CrowdTests {

    @Autowired
    Browser browser;

    @Autowired
    Environment environment;

    @Test
    void every_main_page_opens_in_an_organization_that_was_made_up() throws Exception {
        try (var superuser =
                DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), "postgres", "")) {
            new Crowd(superuser, 1).open("crowd", 50, 3);
        }
        for (var page : Pages.OF_LISTS.entrySet())
            assertThat(browser.as(Pages.visitor(page.getKey()))
                            .get("/@crowd" + page.getValue())
                            .status())
                    .as(page.getKey())
                    .isEqualTo(200);
    }
}
