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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What every page costs the database, with few rows and with a thousand more. */
@PageTest
class StatementsTests {

    /** Everybody in the demo. */
    private static final List<String> ROLES = List.of(
            "member",
            "lead",
            "leader",
            "executive",
            "security",
            "privacy",
            "legal",
            "data",
            "modelrisk",
            "vendors",
            "auditor",
            "admin");

    private static final int LIST = 8;

    /** Home as well, to which each module adds what waits for somebody in it. */
    private static final int DETAIL = 15;

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
        var few = statements();
        var dear = new ArrayList<String>();
        few.forEach((path, seen) -> {
            if (seen.size() > most(path)) dear.add(path + " costs " + seen.size() + ": " + seen);
        });
        assertThat(dear).isEmpty();
        fill();
        assertThat(sizes(statements())).isEqualTo(sizes(few));
    }

    /** Depending on who looks, and on what became of it: approved before, asked back, held for Legal, rejected. */
    @Test
    void nor_does_the_home_of_any_role_or_the_page_of_any_use_case_or_review() {
        var pages = new TreeMap<String, List<String>>();
        ROLES.forEach(role -> pages.put(role, new ArrayList<>(List.of("/"))));
        for (var id : samples.of("use_case")) pages.get("lead").add("/use-cases/" + id);
        for (var id : samples.of("review")) pages.get("lead").add("/reviews/" + id);
        var dear = new ArrayList<String>();
        pages.forEach((role, paths) -> {
            var visitor = arrived(role);
            for (String path : paths) {
                var seen = statements(visitor, path);
                if (seen.size() > most(path)) dear.add(role + " at " + path + " costs " + seen.size() + ": " + seen);
            }
        });
        assertThat(dear).isEmpty();
    }

    /** The first page after signing in asks when the password was changed. */
    private Browser.Visitor arrived(String role) {
        var visitor = browser.as(role + "@demo.test");
        visitor.get("/@demo/account");
        return visitor;
    }

    private static List<String> statements(Browser.Visitor visitor, String path) {
        Statements.reset();
        visitor.get("/@demo" + path);
        return Statements.seen();
    }

    private static Map<String, Integer> sizes(Map<String, List<String>> statements) {
        var sizes = new TreeMap<String, Integer>();
        statements.forEach((path, seen) -> sizes.put(path, seen.size()));
        return sizes;
    }

    private static int most(String path) {
        return path.equals("/") || path.matches(".*(\\{id}|/[0-9a-f-]{36}).*") ? DETAIL : LIST;
    }

    private Map<String, List<String>> statements() {
        var statements = new TreeMap<String, List<String>>();
        browser.as("lead@demo.test")
                .get("/@demo/"); // The first request of all looks up the organization for the others.
        samples.byRole().forEach((role, paths) -> {
            var visitor = arrived(role);
            for (String path : paths) {
                if (path.startsWith("~")) continue;
                statements.put(path.replaceAll("[0-9a-f-]{36}|(?<=ledger/)\\d+", "{id}"), statements(visitor, path));
            }
        });
        assertThat(statements).hasSizeGreaterThan(20);
        return statements;
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
