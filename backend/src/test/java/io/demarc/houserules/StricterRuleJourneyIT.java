package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Journey;
import io.demarc.review.CompleteCase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A promise of house rules in a browser: the lead publishes a stricter one after seeing what it does to every use case. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=demo", "management.server.port=-1"})
@Import(CompleteCase.class)
class StricterRuleJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    CompleteCase cases;

    @Test
    void the_lead_publishes_a_stricter_rule_after_its_preview() {
        var id = cases.draft();
        try (var journey = Journey.at(port)) {
            journey.signIn("lead");
            journey.visit("/house-rules");
            journey.press("a[href$='/house-rules/draft']");
            journey.press("a[href$='/draft/rule']");
            journey.type("title", "Public data leaves through no developer");
            journey.type("text", "It goes to a cloud platform, or stays here.");
            journey.type("reason", "Group policy 14");
            journey.choose("classes", "0");
            journey.choose("modes", "M2");
            journey.proceed();
            assertThat(journey.main()).contains("would break it", "HR101", "Public data leaves through no developer");
            journey.press("a[data-figure=BREAKS]");
            assertThat(journey.main()).contains("Under the draft", "Not allowed");
            var breaking = journey.browser().findElements(By.cssSelector("tbody a[href$='/use-cases/" + id + "']"));
            assertThat(breaking).hasSize(1);
            journey.visit("/house-rules/draft");
            journey.press("a[href$='/publication']");
            journey.type("reason", "Decided by the board");
            journey.proceed();
            assertThat(journey.path()).endsWith("/house-rules");
            assertThat(journey.main()).contains("Public data leaves through no developer", "Group policy 14");
            new WebDriverWait(journey.browser(), Duration.ofSeconds(60)).until(_ -> {
                journey.visit("/use-cases/" + id);
                return journey.main().contains("Against house rule");
            });
        }
    }
}
