package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A use case from its registration to the approval, in a browser, by the people who do it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=demo", "management.server.port=-1", "db-scheduler.enabled=false"})
class RegistrationJourneyIT {

    @LocalServerPort
    int port;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--window-size=1440,1000");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void a_use_case_is_registered_reviewed_changed_and_approved() {
        signIn("member");
        visit("/use-cases/fresh");
        type("name", "Hail damage letters");
        type("purpose", "Drafts letters about hail damage; a handler edits and sends each of them.");
        choose("stage", "IDEA");
        proceed();

        for (String question : new String[] {"AN26", "AN27", "AN31", "AN32"}) choose(question, "1");
        proceed();
        for (String question : new String[] {"AN28", "AN29", "AN30"}) choose(question, "1");
        choose("AN39", "NONE");
        proceed();
        choose("A.mode", "M3");
        new Select(browser.findElement(By.name("A.vendor"))).selectByVisibleText("Amazon Web Services");
        type("A.region", "Frankfurt");
        choose("AN34", "1");
        proceed();

        assertThat(heading()).isEqualTo("Hail damage letters");
        proceed();

        signIn("lead");
        visit("/reviews");
        leave(browser.findElement(By.partialLinkText("Hail damage letters")));
        String review = path();
        decide(review, "ASK_FOR_CHANGES", "Please say who reads the letters before they go out.");

        signIn("member");
        visit(review);
        leave(browser.findElement(By.cssSelector("form[action$='/resubmission'] button[type=submit]")));

        for (String reviewer : new String[] {"lead", "security", "privacy"}) {
            signIn(reviewer);
            decide(review, "APPROVE", "");
        }

        signIn("lead");
        visit("/use-cases?q=hail");
        assertThat(browser.findElement(By.cssSelector("tbody")).getText()).contains("Approved");
        visit("/portfolio");
        assertThat(heading()).isEqualTo("Portfolio");
        visit("/ledger/verification");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("entries hold");
    }

    private void signIn(String role) {
        browser.manage().deleteAllCookies();
        browser.get("http://localhost:" + port + "/sign-in");
        type("email", role + "@demo.test");
        type("password", "demarc-demo-2026");
        leave(browser.findElement(By.cssSelector("form[action$='/sign-in'] button")));
    }

    private void decide(String review, String verdict, String reason) {
        visit(review);
        leave(browser.findElement(By.cssSelector("a[href*='/decision']")));
        choose("verdict", verdict);
        type("reason", reason);
        proceed();
        assertThat(path()).doesNotContain("decision");
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + "/@demo" + path);
    }

    private String path() {
        return browser.getCurrentUrl().replaceFirst("https?://[^/]+/@demo", "").replaceFirst("[?#].*", "");
    }

    private String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    private void type(String field, String text) {
        var element = browser.findElement(By.name(field));
        element.clear();
        element.sendKeys(text);
    }

    private void choose(String name, String value) {
        var choice = browser.findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']"));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", choice);
        if (!choice.isSelected()) choice.click();
    }

    private void proceed() {
        leave(browser.findElement(By.cssSelector("main form[method=post] button.btn-primary")));
    }

    /** Clicks what leads to another page, and waits until that one is there: it does not know this one's mark. */
    private void leave(WebElement link) {
        browser.executeScript(
                "window.left = true; arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link);
        link.click();
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(WebDriverException.class)
                .until(driver ->
                        (Boolean) browser.executeScript("return !window.left && document.readyState === 'complete'"));
    }
}
