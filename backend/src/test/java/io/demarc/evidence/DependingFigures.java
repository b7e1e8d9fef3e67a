package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What pages say that depends on evidence about an offering: each figure by its name, as it is read. */
class DependingFigures {

    /** Those that do not come from the grade. */
    static final List<String> OF_BOUNDARIES = List.of(
            "cells", "sentence", "head", "open in the tab", "list", "by a layer", "file", "portfolio", "open layers");

    private final Visitor lead;
    private final UUID offering;
    private final List<UUID> useCases;

    DependingFigures(Browser browser, UUID offering, List<UUID> useCases) {
        this.lead = browser.as("lead@demo.test");
        this.offering = offering;
        this.useCases = useCases;
    }

    String grade() {
        return lead.get("/@demo/offerings/" + offering)
                .one(".dm-va-given > *")
                .text()
                .replace("Grade ", "");
    }

    Map<String, String> read() {
        var all = new LinkedHashMap<String, String>();
        all.put("grade", grade());
        var questionnaire = lead.get("/@demo/offerings/" + offering + "/questionnaire");
        all.put("percent", questionnaire.one(".dm-va-given p b").text());
        boundaries(all);
        all.put("list", list());
        all.put("by a layer", rows("&layer=L03-open").size() + " are open in L03");
        all.put("file", file());
        var portfolio = lead.get("/@demo/portfolio");
        all.put(
                "portfolio",
                portfolio.one("#po-layers").parent().nextElementSibling().text());
        all.put(
                "open layers",
                portfolio.document().select("td.dm-po-open").eachText().toString());
        all.put(
                "score",
                lead.get("/@demo/use-cases/" + useCases.getFirst() + "/assessment")
                        .one("main")
                        .text());
        return all;
    }

    /** Each of them is asked: they say the same, because they are the same. */
    private void boundaries(Map<String, String> all) {
        for (var useCase : useCases) {
            var page = lead.get("/@demo/use-cases/" + useCase + "/boundary");
            var read = new LinkedHashMap<String, String>();
            read.put(
                    "cells",
                    page.document()
                            .select("td[data-layer]")
                            .eachAttr("data-state")
                            .toString());
            read.put("sentence", page.one(".dm-sentence-figure strong").text());
            read.put("head", page.one(".dm-facts span:contains(proven)").text());
            read.put("open in the tab", page.one(".dm-tab-count").text());
            if (useCase.equals(useCases.getFirst())) all.putAll(read);
            else assertThat(all).as("boundary of " + useCase).containsAllEntriesOf(read);
        }
    }

    private String list() {
        var rows = rows("");
        return rows.stream().distinct().toList() + " in " + rows.size();
    }

    private List<String> rows(String filter) {
        return lead.get("/@demo/use-cases?q=" + ThirtyUseCases.NAME.replace(" ", "%20") + filter)
                .document()
                .select("td[data-label=Proven]")
                .eachText();
    }

    private String file() {
        return lead.download("/@demo/use-cases.csv?q=" + ThirtyUseCases.NAME.replace(" ", "%20"));
    }
}
