package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A use case is registered by somebody who knows their work and little of computers, and by whom they ask. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=demo", "management.server.port=-1"})
class WizardJourneyIT {

    @LocalServerPort
    int port;

    private Journey journey;

    @BeforeEach
    void open() {
        journey = Journey.at(port);
        journey.signIn("member");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void a_simple_case_is_sent_after_few_words_and_fewer_inputs() {
        var load = new ReadingLoad();
        journey.visit("/use-cases/fresh");
        load.read(journey);
        describe("Meeting notes");
        load.read(journey);
        for (String question : new String[] {"AN26", "AN27", "AN31", "AN32"}) journey.choose(question, "0");
        journey.proceed();
        load.read(journey);
        decide();
        load.read(journey);
        for (String[] answer : new String[][] {{"QM0", "ONE"}, {"A.QM1", "APPLICATION"}}) {
            journey.choose(answer[0], answer[1]);
            journey.proceed();
            load.read(journey);
        }
        assertThat(journey.main()).contains("Embedded in software");
        new Select(journey.browser().findElement(By.name("A.vendor"))).selectByIndex(1);
        journey.type("A.region", "Norway");
        journey.choose("AN34", "1");
        journey.proceed();
        load.read(journey);
        assertThat(journey.main()).contains("All is answered.", "Who will be asked");
        assertThat(load.words()).as("words: %s", load).isLessThanOrEqualTo(700);
        assertThat(load.inputs()).as("inputs: %s", load).isLessThanOrEqualTo(25);
        journey.proceed();
        assertThat(journey.main()).contains("In review");
    }

    @Test
    void two_places_get_a_way_and_a_rule_each() {
        journey.visit("/use-cases/fresh");
        describe("Storm letters");
        for (String question : new String[] {"AN26", "AN27", "AN31", "AN32"}) journey.choose(question, "1");
        journey.proceed();
        decide();
        journey.choose("QM0", "SEVERAL");
        journey.proceed();
        way("A", "PROVIDER_ALONE");
        way("B", "OWN_MACHINES");
        assertThat(journey.main()).contains("Together it is a", "Hybrid");
        new Select(journey.browser().findElement(By.name("c0.attribute"))).selectByVisibleText("Personal data");
        new Select(journey.browser().findElement(By.name("c0.value"))).selectByValue("PERSONAL_DATA/4");
        new Select(journey.browser().findElement(By.name("c0.leg"))).selectByValue("B");
        new Select(journey.browser().findElement(By.name("routing.default"))).selectByValue("A");
        journey.choose("routing.onFailure", "FAIL_CLOSED");
        new Select(journey.browser().findElement(By.name("routing.owner"))).selectByVisibleText("Jonas Berg");
        journey.choose("AN34", "1");
        journey.proceed();
        assertThat(journey.main()).contains("goes to Place B", "All is answered.");
    }

    @Test
    void who_does_not_know_asks_a_colleague_and_goes_on() {
        journey.visit("/use-cases/fresh");
        describe("Photo helper of the desk");
        for (String question : new String[] {"AN26", "AN27", "AN31", "AN32"}) journey.choose(question, "1");
        journey.proceed();
        decide();
        String wizard = journey.path();
        journey.choose("QM0", "ONE");
        journey.proceed();
        journey.choose("A.QM1", "OWN");
        journey.proceed();
        journey.choose("A.QM2", "~ask");
        journey.type("ask.A.QM2.whom", "Aino Rantala");
        journey.type("ask.A.QM2.note", "It is the photo service of the claims desk.");
        journey.proceed();
        assertThat(journey.main()).contains("asked Aino Rantala");

        journey.signIn("data");
        journey.visit("/");
        assertThat(journey.main()).contains("Answer one question of Ingrid Solheim");
        journey.browser()
                .findElement(By.cssSelector("main a[href*='/questions/']"))
                .click();
        assertThat(journey.heading()).isEqualTo("Ingrid Solheim asks you one thing");
        assertThat(journey.main()).contains("It is the photo service of the claims desk.");
        journey.choose("QM2", "PROVIDER_SHARED");
        journey.type("word", "Under the group's contract.");
        journey.proceed();
        assertThat(journey.main()).doesNotContain("Answer one question");

        journey.signIn("member");
        journey.visit(wizard);
        assertThat(journey.main()).contains("Aino Rantala answered", "Who runs those machines?");
    }

    private void describe(String name) {
        journey.type("name", name);
        journey.type("purpose", "Drafts what a person then reads and changes.");
        journey.choose("stage", "IDEA");
        journey.proceed();
    }

    private void decide() {
        for (String question : new String[] {"AN28", "AN29", "AN30"}) journey.choose(question, "0");
        journey.choose("AN39", "NONE");
        journey.proceed();
    }

    private void way(String place, String work) {
        journey.choose(place + ".QM1", "OWN");
        journey.proceed();
        journey.choose(place + ".QM2", work);
        journey.proceed();
        journey.type(place + ".region", "Norway");
        journey.type(place + ".share", "50");
        journey.proceed();
    }
}
