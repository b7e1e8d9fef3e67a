package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.Vendors;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What every page costs the database, with few rows and with a thousand more. */
@PageTest
class StatementsTests {

    private static final int LIST = 8;

    /** One or two more than others: where something was approved before, or held for Legal, what became of that is read, too. */
    private static final int SUBJECT = 17;

    private static final int DETAIL = 15;

    /** To which each module adds what waits for somebody in it. */
    private static final int HOME = 17;

    /** The page to which six modules add their part, and that is a form as well. */
    private static final int CHECKED = 15;

    @Autowired
    PageSamples samples;

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Intake intake;

    @Autowired
    Vendors vendors;

    @Autowired
    BusinessUnits units;

    @Autowired
    Members members;

    @Test
    void no_page_costs_more_than_it_may_and_none_costs_more_for_more_rows() {
        own(1);
        var few = costs();
        var dear = new ArrayList<String>();
        few.forEach((path, cost) -> {
            if (cost > most(path)) dear.add(path + " costs " + cost);
        });
        assertThat(dear).isEmpty();
        fill();
        assertThat(costs()).isEqualTo(few);
    }

    private static int most(String path) {
        if (path.equals("/use-cases/{id}/intake/check-answers")) return CHECKED;
        if (path.matches("/(use-cases|reviews)/.*")) return SUBJECT;
        if (path.equals("/")) return HOME;
        return path.contains("{id}") ? DETAIL : LIST;
    }

    private TreeMap<String, Integer> costs() {
        var costs = new TreeMap<String, Integer>();
        browser.as("lead@demo.test")
                .get("/@demo/"); // The first request of all looks up the organization for the others.
        samples.byRole().forEach((role, paths) -> {
            var visitor = browser.as(role + "@demo.test");
            for (String path : paths) {
                if (path.startsWith("~")) continue;
                Statements.reset();
                visitor.get("/@demo" + path);
                costs.put(
                        path.replaceAll("[0-9a-f-]{36}|(?<=ledger/)\\d+", "{id}"),
                        Statements.seen().size());
            }
        });
        assertThat(costs).hasSizeGreaterThan(20);
        return costs;
    }

    private void own(int useCases) {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(
                demo,
                () -> transaction.executeWithoutResult(status -> {
                    var unit = units.findOrCreate(units.root(), "Crowded", Member.ofPortal(CurrentOrganization.id()));
                    var lead = members.choices(List.of()).stream()
                            .filter(it -> it.email().equals("lead@demo.test"))
                            .findFirst()
                            .flatMap(it -> members.find(new MemberId(it.id())));
                    for (int i = 0; i < useCases; i++)
                        intake.register(new Description("Own " + i, "", unit, Stage.LIVE), lead.orElseThrow());
                }));
    }

    private void fill() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(
                demo,
                () -> transaction.executeWithoutResult(status -> {
                    var unit = units.findOrCreate(units.root(), "Crowded", Member.ofPortal(CurrentOrganization.id()));
                    intake.takeOver(
                            IntStream.range(0, 1_000)
                                    .mapToObj(i -> new Description("Crowd " + i, "", unit, Stage.LIVE))
                                    .toList(),
                            Member.ofPortal(CurrentOrganization.id()));
                    for (int i = 0; i < 1_000; i++)
                        vendors.add(VendorFacts.named("Crowd " + i), Member.ofPortal(CurrentOrganization.id()));
                }));
        own(30);
    }
}
