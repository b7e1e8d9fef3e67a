package io.demarc.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever registers in an organization of many business units finds theirs in a tree, without a script. */
@PageTest
class ManyUnitsPageTests {

    private static final int REGIONS = 6;
    private static final int DESKS = 8;

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessUnits units;

    private Visitor lead;

    @BeforeEach
    void six_regions_of_eight_desks_each() {
        var globex = organizations.withSlug("globex").orElseThrow().id();
        CurrentOrganization.run(
                globex,
                () -> transaction.executeWithoutResult(status -> {
                    var portal = Member.ofPortal(globex);
                    for (int region = 1; region <= REGIONS; region++) {
                        BusinessUnitId above = units.findOrCreate(units.root(), "Grove region " + region, portal);
                        for (int desk = 1; desk <= DESKS; desk++)
                            units.findOrCreate(above, "Grove desk " + region + desk, portal);
                    }
                }));
        lead = browser.as("lead@globex.test");
    }

    @AfterEach
    void as_few_units_as_before() {
        samples.owner().update("delete from business_unit where name like 'Grove desk %'");
        samples.owner().update("delete from business_unit where name like 'Grove region %'");
    }

    @Test
    void the_tree_is_folded_opens_and_is_searched_and_what_was_typed_stays() {
        var fresh = lead.get("/@globex/use-cases/fresh");
        assertThat(fresh.document().select(".dm-tree:not(.dm-tree-recent) li").size())
                .as("folded at first")
                .isLessThan(REGIONS * DESKS);
        var typed = typed(fresh, Map.of("name", "Grove notes", "purpose", "Writes minutes.", "stage", "PILOT"));

        var region = fresh.one("button.dm-tree-twist[aria-label*='Grove region 3']");
        var open = send(typed, Map.of("tree", region.val()));
        assertThat(open.text()).contains("Grove desk 35").doesNotContain("Grove desk 45");
        assertThat(open.document().select(".dm-error-summary")).isEmpty();
        stays(open);

        var found = send(typed(open, Map.of()), Map.of("find", "desk 52", "tree", "here"));
        assertThat(found.text()).contains("Grove desk 52").doesNotContain("Grove desk 35");
        stays(found);

        var desk = found.document()
                .select("label:contains(Grove desk 52) input[name=unit]")
                .val();
        var nameless = send(typed(found, Map.of("unit", desk, "name", "")), Map.of());
        assertThat(nameless.one(".dm-error-summary").text()).contains("Give it a name");
        assertThat(nameless.one(".dm-tree-recent input[checked]").val()).isEqualTo(desk);
        assertThat(nameless.one("[name=purpose]").wholeText()).isEqualTo("Writes minutes.");
    }

    private void stays(Page page) {
        assertThat(page.one("[name=name]").val()).isEqualTo("Grove notes");
        assertThat(page.one("[name=purpose]").wholeText()).isEqualTo("Writes minutes.");
        assertThat(page.one("[name=stage][checked]").val()).isEqualTo("PILOT");
    }

    private static Map<String, List<String>> typed(Page page, Map<String, String> more) {
        var fields = new LinkedHashMap<>(page.fields("form[action$='/use-cases']:not([method=get])"));
        more.forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    private Page send(Map<String, List<String>> typed, Map<String, String> button) {
        var fields = new LinkedHashMap<>(typed);
        button.forEach((name, value) -> fields.put(name, List.of(value)));
        return lead.send("/@globex/use-cases", fields);
    }
}
