package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The promise of the README in a browser: an inventory comes in, one more use case is registered, reviewed, changed and
 * approved by the people who do it, the portfolio counts it, and the ledger proves it.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=demo", "management.server.port=-1"})
class RegistrationJourneyIT {

    @LocalServerPort
    int port;

    private Journey journey;

    @Test
    void an_inventory_is_imported_and_one_more_use_case_is_registered_reviewed_changed_and_approved() {
        try (var it = Journey.at(port)) {
            journey = it;
            importInventory();
            register();
            String review = askForChanges();
            resubmit(review);
            for (String reviewer : new String[] {"lead", "business", "security", "privacy", "vendorrisk"})
                decide(reviewer, review, "APPROVE", "");
            see();
        }
    }

    private void importInventory() {
        boolean real = federal().isPresent();
        journey.signIn("lead");
        int before = useCases();
        journey.visit("/imports");
        journey.follow("Import an inventory");
        journey.browser()
                .findElement(By.name("file"))
                .sendKeys(federal()
                        .orElse(Path.of("src/test/resources/exchange/invented-inventory.csv"))
                        .toAbsolutePath()
                        .normalize()
                        .toString());
        journey.proceed();
        assertThat(journey.heading()).isEqualTo("What the columns mean");
        journey.proceed();
        journey.await("Nothing was changed yet");
        journey.press("form[action$='/run'] button");
        journey.await(real ? "Of 3,611 rows, 3,611 became use cases" : "Of 120 rows, 117 became use cases");
        assertThat(useCases()).isEqualTo(before + (real ? 3_611 : 117));
    }

    /** As the portfolio counts them: other journeys register some as well. */
    private int useCases() {
        journey.visit("/portfolio");
        var figure = Pattern.compile("([0-9,.]+)\\s+use cases\\b(?! are live)").matcher(journey.main());
        assertThat(figure.find()).isTrue();
        return Integer.parseInt(figure.group(1).replaceAll("[,.]", ""));
    }

    private void register() {
        journey.signIn("member");
        journey.visit("/use-cases/fresh");
        journey.type("name", "Hail damage letters");
        journey.type("purpose", "Drafts letters about hail damage; a handler edits and sends each of them.");
        journey.choose("stage", "IDEA");
        journey.proceed();

        journey.answerUpToTheProvider();
        assertThat(journey.main()).contains("It is a", "Cloud model API");
        new Select(journey.browser().findElement(By.name("A.vendor"))).selectByVisibleText("Amazon Web Services");
        journey.type("A.region", "Frankfurt");
        journey.choose("AN34", "1");
        journey.proceed();

        assertThat(journey.heading()).isEqualTo("Hail damage letters");
        assertThat(journey.main()).contains("Who will be asked");
        journey.proceed();
    }

    private String askForChanges() {
        journey.signIn("lead");
        journey.visit("/reviews");
        journey.follow("Hail damage letters");
        String review = journey.path();
        decide("lead", review, "ASK_FOR_CHANGES", "Please say who reads the letters before they go out.");
        return review;
    }

    private void resubmit(String review) {
        journey.signIn("member");
        journey.visit(review);
        journey.press("form[action$='/resubmission'] button[type=submit]");
    }

    private void decide(String reviewer, String review, String verdict, String reason) {
        journey.signIn(reviewer);
        journey.visit(review);
        journey.press("a[href*='/decision']");
        journey.choose("verdict", verdict);
        journey.type("reason", reason);
        journey.proceed();
        assertThat(journey.path()).doesNotContain("decision");
    }

    private void see() {
        journey.signIn("lead");
        journey.visit("/use-cases?q=hail");
        assertThat(journey.browser().findElement(By.cssSelector("tbody")).getText())
                .contains("Approved", "Moderate");
        journey.follow("Hail damage letters");
        assertThat(journey.main()).contains("You answer for", "Moderate, because");
        journey.visit("/portfolio");
        assertThat(journey.heading()).isEqualTo("Portfolio");
        journey.visit("/ledger/verification");
        assertThat(journey.main()).contains("entries hold");
    }

    /** The real inventory, where it lies beside the checkout or is named. */
    private static Optional<Path> federal() {
        return Optional.of(Path.of(Optional.ofNullable(System.getProperty("demarc.federal-data"))
                        .orElse("../../shared/data/us-federal-2025/use-cases.csv")))
                .filter(Files::exists);
    }
}
