package io.demarc;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a browser, on the pages of one portal. */
public final class Journey implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver browser;
    private final String portal;

    private Journey(ChromeDriver browser, int port) {
        this.browser = browser;
        this.portal = "http://localhost:" + port;
    }

    public static Journey at(int port) {
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
        return new Journey(new ChromeDriver(service, options), port);
    }

    @Override
    public void close() {
        browser.quit();
    }

    public ChromeDriver browser() {
        return browser;
    }

    /** Signs in as somebody of the demo, whoever was signed in before. */
    public void signIn(String role) {
        browser.manage().deleteAllCookies();
        browser.get(portal + "/sign-in");
        type("email", role + "@demo.test");
        type("password", "demarc-demo-2026");
        leave(browser.findElement(By.cssSelector("form[action$='/sign-in'] button")));
    }

    /** @param path below the demo organization, or of the platform when it begins with {@code ~} */
    public void visit(String path) {
        browser.get(portal + (path.startsWith("~") ? path.substring(1) : "/@demo" + path));
    }

    /** Where the browser is, below the organization. */
    public String path() {
        return browser.getCurrentUrl().replaceFirst("https?://[^/]+/@demo", "").replaceFirst("[?#].*", "");
    }

    public String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    public String main() {
        return browser.findElement(By.tagName("main")).getText();
    }

    public void type(String field, String text) {
        var element = browser.findElement(By.name(field));
        element.clear();
        element.sendKeys(text);
    }

    public void choose(String name, String value) {
        var choice = browser.findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']"));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", choice);
        if (!choice.isSelected()) choice.click();
    }

    /** Presses the page's one main button. */
    public void proceed() {
        press("main form[method=post] button.dm-button-main");
    }

    public void press(String selector) {
        leave(browser.findElement(By.cssSelector(selector)));
    }

    public void follow(String text) {
        leave(browser.findElement(By.partialLinkText(text)));
    }

    /** Waits on a page that shows progress, which looks again by itself, until it says this. */
    public void await(String text) {
        new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class).until(driver -> main().contains(text));
    }

    /** How the page is shown to people who prefer dark or light colours; at once, without a fade from one to the other. */
    public void prefer(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        java.util.List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Clicks what leads to another page, and waits until that one is there: it does not know this one's mark. */
    private void leave(WebElement link) {
        browser.executeScript(
                "window.left = true; arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link);
        link.click();
        new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class).until(driver ->
                (Boolean) browser.executeScript("return !window.left && document.readyState === 'complete'"));
    }

    /** Answers a wizard whose first page is filled in: a harmless use of a model that a cloud runs, up to whose it is. */
    public void answerUpToTheProvider() {
        for (String question : List.of("AN26", "AN27", "AN31", "AN32")) choose(question, "1");
        proceed();
        for (String question : List.of("AN28", "AN29", "AN30")) choose(question, "1");
        choose("AN39", "NONE");
        proceed();
        choose("QM0", "ONE");
        proceed();
        choose("A.QM1", "OWN");
        proceed();
        choose("A.QM2", "PROVIDER_SHARED");
        proceed();
        choose("A.QM3", "CLOUD");
        proceed();
    }
}
