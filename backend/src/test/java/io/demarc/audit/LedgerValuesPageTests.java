package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What changed is said in words, whatever it is. */
@PageTest
class LedgerValuesPageTests {

    @Autowired
    Browser browser;

    /** The first entry of every kind that the demo has, and one with a routing rule of before there was a choice. */
    @Test
    void no_value_that_changed_is_left_to_the_text_that_was_hashed() {
        var member = browser.as("member@demo.test");
        var path = member.get("/@demo/use-cases?q=Repair").one("tbody a").attr("href") + "/intake/where-it-runs";
        var plan = new TreeMap<>(Map.of("legs", "A,B", "A.mode", "M2", "B.mode", "M5", "version", "1"));
        plan.putAll(Map.of("c0.attribute", "PERSONAL_DATA", "c0.operator", "AT_LEAST", "c0.value", "4", "c0.leg", "B"));
        plan.putAll(Map.of("c1.attribute", "LOAD", "c1.operator", "IS", "c1.value", "FULL", "c1.leg", "B"));
        plan.putAll(Map.of("c2.attribute", "data class", "c2.operator", "IS", "c2.value", "blue", "c2.leg", "B"));
        plan.put("version", member.get(path).one("[name=version]").val());
        assertThat(member.post(path, plan).status()).isEqualTo(302);
        var auditor = browser.as("auditor@demo.test");
        var entry = auditor.get("/@demo/ledger?name=deployment-plan-changed").one("tbody th a");
        assertThat(auditor.get(entry.attr("href")).text())
                .contains(
                        "Personal data",
                        "is at least",
                        "Health, belief",
                        "has no room, or fails",
                        "data class",
                        "blue");
        for (var event :
                auditor.get("/@demo/ledger").document().select("#name option").eachAttr("value"))
            for (var first : auditor.get("/@demo/ledger?name=" + event).document().select("tbody th a").stream()
                    .limit(1)
                    .toList())
                assertThat(auditor.get(first.attr("href")).text())
                        .as(event)
                        .doesNotContain("see the text that was hashed");
    }
}
