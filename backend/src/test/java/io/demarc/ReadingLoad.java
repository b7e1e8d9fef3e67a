package io.demarc;

import java.util.HashSet;
import java.util.Set;
import org.openqa.selenium.By;

/** What a way through pages asks of somebody: the words that are new on each page, and what they have to fill in or choose. */
final class ReadingLoad {

    private final Set<String> lines = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private int words;

    /** Counts what is seen of the page, but for lines that were on a page before. */
    void read(Journey journey) {
        for (String line : journey.main().split("\n"))
            if (lines.add(line.strip()))
                words += line.isBlank() ? 0 : line.strip().split("\\s+").length;
        journey
                .browser()
                .findElements(By.cssSelector("#step-form input, #step-form select, #step-form textarea,"
                        + " form[action$='/use-cases'] input, form[action$='/use-cases'] select,"
                        + " form[action$='/use-cases'] textarea"))
                .stream()
                .filter(it -> it.isDisplayed())
                .forEach(it -> inputs.add(it.getAttribute("name")));
    }

    int words() {
        return words;
    }

    /** Of several to choose from, one. */
    int inputs() {
        return inputs.size();
    }
}
