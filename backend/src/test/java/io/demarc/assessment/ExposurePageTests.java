package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ExposurePageTests {

    @Autowired
    Browser browser;

    @Test
    void of_several_places_the_most_exposed_is_named() {
        var lead = browser.as("lead@demo.test");
        var useCase = lead.get("/@demo/use-cases?q=Claims%20letter%20assistant")
                .one("tbody th a")
                .attr("href");
        assertThat(lead.get(useCase + "/assessment").text())
                .containsPattern("From place [A-E], the most exposed of \\d");
    }
}
