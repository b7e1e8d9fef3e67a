package io.demarc.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.inventory.Found;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.ModelFacts;
import io.demarc.vendors.Models;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.Vendors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches find what people see, however they type it: case, accents, widths and apostrophes make no difference. */
@PageTest
class SearchKeyPageTests {

    /** What is typed, and what it must find. */
    private static final Map<String, String> FOUND = pairs();

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @Autowired
    Found found;

    @Autowired
    Vendors vendors;

    @Autowired
    Models models;

    private static Map<String, String> pairs() {
        var found = new LinkedHashMap<String, String>();
        found.put("muller", "Müller");
        found.put("MÜLLER", "Mu\u0308ller");
        found.put("müller", "MULLER");
        found.put("strasse", "Straße");
        found.put("straße", "STRASSE");
        found.put("istanbul", "İstanbul");
        found.put("ISTANBUL", "ıstanbul");
        found.put("O’Brien", "O'Brien");
        found.put("o'brien", "O’Brien");
        found.put("O´Brien", "O'Brien");
        found.put("o`brien", "O’Brien");
        found.put("O'BRIEN", "O´Brien");
        found.put("O‘Brien", "O`Brien");
        found.put("obrien", "ＯＢｒｉｅｎ");
        found.put("ｏｂｒｉｅｎ", "Obrien");
        found.put("lodz", "Łódź");
        found.put("smorrebrod", "Smørrebrød");
        found.put("fine", "ﬁne");
        found.put("  two  words ", "two words");
        return found;
    }

    @Test
    void every_list_finds_what_people_see() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        var names = FOUND.values().stream().distinct().toList();
        CurrentOrganization.run(demo, () -> {
            var portal = Member.ofPortal(demo);
            for (int i = 0; i < names.size(); i++) {
                String name = "No" + i + " " + names.get(i);
                found.live(name);
                var vendor = vendors.add(VendorFacts.named(name), portal);
                models.add(new ModelFacts(vendor, name, false, null, null), portal);
            }
        });
        for (int i = 0; i < names.size(); i++)
            samples.owner()
                    .update(
                            "insert into person (id, email, name, created_at) values (uuidv7(), ?, ?, now())",
                            "no" + i + "@search.test",
                            "No" + i + " " + names.get(i));
        samples.owner().update("""
                insert into membership (tenant_id, id, person_id, known_as, address, joined_at, came_at, version)
                select ?, uuidv7(), id, name, email, now(), now(), 0 from person where email like '%@search.test'
                """, demo.value());
        var lead = browser.as("lead@demo.test");
        var admin = browser.as("admin@demo.test");
        FOUND.forEach((typed, name) -> {
            String query =
                    "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
            String number = "No" + names.indexOf(name) + " ";
            for (String list : List.of("use-cases", "vendors", "models"))
                assertThat(lead.get("/@demo/" + list + query).text())
                        .as("%s among %s", typed, list)
                        .contains(number);
            assertThat(admin.get("/@demo/settings" + query).text())
                    .as("%s among people", typed)
                    .contains(number);
        });
    }

    /** What PostgreSQL would read as a pattern is what it looks like. */
    @ParameterizedTest
    @CsvSource({"%", "_", "\\"})
    void no_character_is_a_wildcard(String typed) {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
        var lead = browser.as("lead@demo.test");
        for (String list : List.of("use-cases?q=", "vendors?q=", "models?q="))
            assertThat(lead.get("/@demo/" + list + query).document().select("main tbody tr"))
                    .as(list)
                    .isEmpty();
        assertThat(browser.as("admin@demo.test")
                        .get("/@demo/settings?q=" + query)
                        .document()
                        .select("main tbody tr"))
                .as("people")
                .isEmpty();
        assertThat(units(lead, query)).as("units").isEqualTo(units(lead, "nothing-is-called-so"));
    }

    private static List<String> units(Browser.Visitor lead, String find) {
        return lead.get("/@demo/use-cases?find=" + find)
                .document()
                .select("#units .dm-tree-name")
                .eachText();
    }
}
