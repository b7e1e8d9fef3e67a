package io.demarc;

import java.util.HashSet;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * What a way through pages asks of somebody: the words of each page's form, or of the page where it has none of its own, but
 * for lines that were read before and for what a closed list holds; and what has to be filled in or chosen.
 */
final class ReadingLoad {

    private static final String SEEN = """
            const page = document.querySelector("#step-form, main form[action$='/use-cases']") || document.querySelector("main");
            const lists = [...page.querySelectorAll("select, aside")];
            lists.forEach((it) => { it.hidden = true; it.style.display = "none"; });
            const text = page.innerText;
            lists.forEach((it) => { it.hidden = false; it.style.display = ""; });
            return text;
            """;

    private final Set<String> lines = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private final StringBuilder pages = new StringBuilder();
    private int words;

    void read(Journey journey) {
        int before = words;
        for (String line : String.valueOf(journey.browser().executeScript(SEEN)).split("\n"))
            if (!line.isBlank() && lines.add(line.strip()))
                words += line.strip().split("\\s+").length;
        journey
                .browser()
                .findElements(
                        By.cssSelector(
                                "#step-form :is(input, select, textarea), main form[action$='/use-cases'] :is(input, select, textarea)"))
                .stream()
                .filter(WebElement::isDisplayed)
                .forEach(it -> inputs.add(it.getDomAttribute("name")));
        pages.append(journey.path()).append(' ').append(words - before).append('\n');
    }

    int words() {
        return words;
    }

    /** Of several to choose from, one. */
    int inputs() {
        return inputs.size();
    }

    @Override
    public String toString() {
        return pages + String.join(" ", inputs);
    }
}
