package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Journey;
import io.demarc.inventory.UseCaseId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The promises of reviewing in a browser: gaps are closed before it is sent, while it is decided on and after, and that ends
 * nothing; a later round is read on one screen, and of a first review the first screen says what stays open; the queue is
 * walked by keys.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=demo", "management.server.port=-1"})
@Import(CompleteCase.class)
class GapsJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    CompleteCase cases;

    @Test
    void gaps_are_closed_before_and_after_sending_without_ending_anything() {
        try (var journey = Journey.at(port)) {
            var id = cases.draft();
            journey.signIn("member");
            name(journey, id, "L11");
            journey.visit("/use-cases/" + id + "/intake/check-answers");
            journey.press("form[action$='/review'] button[type=submit]");
            String review = journey.path();
            name(journey, id, "L12");
            journey.visit(review);
            assertThat(journey.main()).contains("In review").doesNotContain("Ended by a change");
            journey.signIn("lead");
            journey.visit(review);
            assertThat(journey.main()).contains("named an owner for 1 layer", "that ended nothing");
            journey.press("a[href*='verdict=APPROVE']");
            journey.proceed();
            journey.signIn("member");
            name(journey, id, "L13");
            journey.visit("/use-cases/" + id);
            assertThat(journey.main()).contains("Approved").doesNotContain("Stale");
        }
    }

    @Test
    void a_later_round_is_read_on_one_screen() {
        try (var journey = Journey.at(port)) {
            var id = cases.sentBack();
            journey.signIn("member");
            journey.visit("/use-cases/" + id + "/review");
            journey.type("note", "Handlers read each letter before it goes out.");
            journey.press("form[action$='/resubmission'] button[type=submit]");
            String review = journey.path();
            journey.signIn("lead");
            journey.browser().manage().window().setSize(new Dimension(1280, 800));
            journey.visit(review);
            assertThat(journey.main()).contains("Say more.", "Handlers read each letter");
            var height = (Long) journey.browser().executeScript("return document.documentElement.scrollHeight");
            assertThat(height).as("height of the page in px").isLessThanOrEqualTo(1_200L);
        }
    }

    @Test
    void a_first_review_says_on_its_first_screen_what_stays_open() {
        try (var journey = Journey.at(port)) {
            journey.signIn("security");
            journey.browser()
                    .executeCdpCommand(
                            "Emulation.setDeviceMetricsOverride",
                            Map.of("width", 1280, "height", 800, "deviceScaleFactor", 1, "mobile", false));
            journey.visit("/reviews");
            journey.follow("Injury photo sorting");
            assertThat((Boolean) journey.browser().executeScript("""
                    return document.querySelector(".dm-dossier .dm-open-rows").getBoundingClientRect().bottom
                        <= document.querySelector(".dm-decision-bar").getBoundingClientRect().top""")).isTrue();
        }
    }

    @Test
    void the_queue_is_walked_by_keys_and_says_which() {
        try (var journey = Journey.at(port)) {
            journey.signIn("security");
            journey.visit("/reviews");
            var keys = journey.browser().findElement(By.id("keys"));
            assertThat(keys.getDomProperty("open")).isEqualTo("false");
            press(journey, "?");
            assertThat(keys.getDomProperty("open")).isEqualTo("true");
            assertThat(keys.getText()).contains("j k move", "Enter open", "/ search", "? this help");
            press(journey, "?");
            assertThat(keys.getDomProperty("open")).isEqualTo("false");
            press(journey, "j");
            var first = journey.browser().switchTo().activeElement();
            assertThat(first.getDomProperty("href")).contains("/reviews/");
            press(journey, "j");
            assertThat(journey.browser().switchTo().activeElement()).isNotEqualTo(first);
            press(journey, "k");
            assertThat(journey.browser().switchTo().activeElement()).isEqualTo(first);
        }
    }

    private static void press(Journey journey, String key) {
        journey.browser().switchTo().activeElement().sendKeys(key);
    }

    private static void name(Journey journey, UseCaseId id, String layer) {
        journey.visit("/use-cases/" + id + "/boundary?leg=A&layer=" + layer);
        new Select(journey.browser().findElement(By.name("owner"))).selectByIndex(1);
        journey.press("form[action$='/boundary'] button[type=submit]");
    }
}
