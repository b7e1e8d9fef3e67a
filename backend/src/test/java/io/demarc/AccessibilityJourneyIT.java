package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every page of the portal, as axe, a phone and people who like it dark see it (WCAG 2.2 AA). */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=demo", "management.server.port=-1", "db-scheduler.enabled=false"})
@Import(PageSamples.class)
class AccessibilityJourneyIT {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** No criterion of WCAG's, but what whoever jumps from part to part of a page goes by. */
    private static final List<String> PLACES = List.of("landmark-unique", "region");

    @LocalServerPort
    int port;

    @Autowired
    PageSamples samples;

    private Journey journey;

    @BeforeEach
    void open() {
        journey = Journey.at(port);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void axe_finds_nothing_on_any_page_in_light_and_dark() {
        var found = new ArrayList<String>();
        samples.byRole().forEach((role, paths) -> {
            journey.signIn(role);
            for (String path : paths) {
                journey.prefer("light");
                journey.visit(path);
                found.addAll(violations(path, new AxeBuilder().withTags(STANDARD)));
                // The same page in other colours: nothing else about it differs.
                journey.prefer("dark");
                found.addAll(
                        violations(path + " in the dark", new AxeBuilder().withOnlyRules(List.of("color-contrast"))));
                found.addAll(violations(path, new AxeBuilder().withOnlyRules(PLACES)));
            }
        });
        assertThat(found).isEmpty();
    }

    @SuppressWarnings("deprecation")
    private List<String> violations(String where, AxeBuilder axe) {
        // No page has frames: axe may look at it where it is, without a window of its own to sum up in.
        return axe.setLegacyMode().analyze(journey.browser()).getViolations().stream()
                .map(rule -> where + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getTarget())
                .toList();
    }

    @Test
    void the_navigation_stays_where_it_is_when_a_page_is_scrolled() {
        journey.signIn("lead");
        journey.visit("/use-cases");
        journey.browser().manage().window().setSize(new Dimension(1280, 500));
        journey.browser().executeScript("window.scrollTo(0, document.documentElement.scrollHeight)");
        assertThat((Long) journey.browser().executeScript("return Math.round(window.scrollY)"))
                .isPositive();
        assertThat((Long) journey.browser()
                        .executeScript(
                                "return Math.round(document.querySelector('.dm-side').getBoundingClientRect().top)"))
                .isZero();
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        look(360);
        var wide = new LinkedHashMap<String, Object>();
        samples.byRole().forEach((role, paths) -> {
            journey.signIn(role);
            for (String path : paths) {
                journey.visit(path);
                if (width() > 360) wide.put(path, width());
            }
        });
        assertThat(wide).isEmpty();
    }

    /** Whatever people type without a space: it pushes no page aside, and is nowhere cut. */
    @Test
    void no_word_is_wider_than_a_page() {
        journey.signIn("member");
        String useCase = registerInLongWords();
        String review = journey.path();
        var wrong = new ArrayList<String>();
        for (int width : List.of(360, 1280)) {
            look(width);
            for (String path : List.of(
                    "/",
                    "/use-cases?q=WWW",
                    useCase,
                    useCase + "/boundary",
                    useCase + "/deployment",
                    useCase + "/history",
                    review)) {
                journey.visit(path);
                if (width() > width) wrong.add(path + " at " + width + " is " + width());
                if (cut() > 0) wrong.add(path + " at " + width + " cuts " + cut());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Lists that scroll beside their names count as well: no column is to be looked for. */
    @Test
    void names_of_any_length_leave_room_on_every_page() {
        var names = samples.owner().queryForList("""
                select name from use_case_overview union select name from vendor union select name from model
                union select country from vendor where country is not null
                union select licence from model where licence is not null
                union select name from named_member union select address from membership union select file_name from import
                union select name from business_unit union select name from organization
                """, String.class);
        var wide = new ArrayList<String>();
        for (int width : List.of(360, 1280)) {
            look(width);
            samples.byRole().forEach((role, paths) -> {
                journey.signIn(role);
                for (String path : paths) {
                    journey.visit(path);
                    lengthen(names);
                    long widest = Math.max(
                            width(),
                            number("Math.max(0, ...[...document.querySelectorAll('.dm-table-box')]"
                                    + ".map(it => it.scrollWidth))"));
                    if (widest > width) wide.add(path + " at " + width + " is " + widest);
                }
            });
        }
        assertThat(wide).isEmpty();
    }

    /** Each name that the page says becomes one of 150 characters, without a space. */
    private void lengthen(List<String> names) {
        journey.browser().executeScript("""
                        const names = [...arguments[0]].sort((one, other) => other.length - one.length);
                        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                        for (let text; (text = texts.nextNode()); ) {
                            if (text.parentElement.closest("script, option, textarea, time")) continue;
                            let said = text.nodeValue;
                            for (const name of names) said = said.replaceAll(name, "\u0000");
                            text.nodeValue = said.replaceAll("\u0000", "W".repeat(150));
                        }
                        document.querySelectorAll("details").forEach(it => (it.open = true));
                        """, names);
    }

    /** @return the path of the use case; its review is shown */
    private String registerInLongWords() {
        journey.visit("/use-cases/fresh");
        journey.type("name", "W".repeat(150));
        journey.type("purpose", "P".repeat(600));
        journey.choose("stage", "IDEA");
        journey.proceed();
        String useCase = journey.path().replaceFirst("/intake/.*", "");
        journey.answerUpToTheProvider();
        journey.browser().executeScript("document.querySelectorAll('.dm-picker-other').forEach(it => it.open = true)");
        for (String field : List.of("A.newVendor", "A.newModel", "A.region")) journey.type(field, "V".repeat(150));
        journey.choose("AN34", "1");
        journey.proceed();
        journey.proceed();
        return useCase;
    }

    private void look(int width) {
        journey.browser().manage().window().setSize(new Dimension(width, 740));
        journey.browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 740, "deviceScaleFactor", 1, "mobile", false));
    }

    private long width() {
        return number("document.scrollingElement.scrollWidth");
    }

    private long cut() {
        return number(
                "[...document.querySelectorAll('main *:not(input, select, textarea, .dm-unseen)')].filter(it => it.clientWidth > 1"
                        + " && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX === 'hidden').length");
    }

    private long number(String expression) {
        return journey.browser().executeScript("return " + expression) instanceof Long number ? number : -1;
    }
}
