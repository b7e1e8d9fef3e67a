package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.ToldTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A report from the vendor's answer to its renewal: it gives the offering a grade, proves layers of thirty use cases, ends,
 * and is replaced. Whatever depends on it says so on the first look after each of these.
 */
@Import(ThirtyUseCases.class)
class ExpiryJourneyPageTests extends ShelfDesk {

    /** Other offerings of the vendor that nothing runs on: with them the attachment is too much to be done at once. */
    private static final int OTHERS = 8;

    @Autowired
    ThirtyUseCases useCases;

    @Autowired
    AttachmentRun attaching;

    @Autowired
    Deposits deposits;

    @Autowired
    BusinessClock clock;

    @Autowired
    List<Items> items;

    private List<UUID> thirty;
    private LocalDate begin;
    private LocalDate last;
    private DependingFigures figures;
    private String report;

    @BeforeEach
    void thirty_use_cases_run_on_the_offering_ten_weeks_ago() {
        last = CurrentOrganization.call(new OrganizationId(tenant), clock::today)
                .minusDays(1);
        begin = last.minusDays(70);
        samples.owner().update("""
                insert into offering (tenant_id, id, vendor_id, name, kind, version)
                select ?, gen_random_uuid(), ?, 'Region ' || i, 'MODEL_API', 0 from generate_series(1, ?) i
                """, tenant, vendor, OTHERS);
        on(begin, () -> thirty = useCases.on(vendor, offering));
        figures = new DependingFigures(browser, offering, thirty);
    }

    /** The clock of the database cannot be set: all but the end is in the past. */
    @Test
    void all_that_depends_on_a_report_falls_in_the_minute_it_ends_and_is_mended_in_one_step() {
        on(begin, () -> {
            var sent = manager.post(
                    "/@demo/offerings/" + offering + "/vendor-link",
                    Map.of("recipient", "Halden", "days", "21", "all", "true"));
            var address = manager.get(sent.location()).one("[data-link]").text();
            new AnsweringVendor(browser.anonymous(), address.substring(address.indexOf("/vendor-answers/")))
                    .answer(last.minusMonths(12));
            acceptOneByOne();
            assertThat(figures.grade()).isEqualTo("B");
            weHaveReadIt();
            report = "/@demo/evidence/" + piece("VQ06");
            var unproven = figures.read();
            attach(report, itemsOf("P"), Map.of());
            assertThat(changed(unproven, figures.read())).containsAll(DependingFigures.OF_BOUNDARIES);
            assertThat(tasks()).isEmpty();
            assertThat(ownersTasks()).isEmpty();
        });
        var proven = new LinkedHashMap<String, String>();
        on(last, () -> {
            proven.putAll(figures.read());
            assertThat(figures.grade()).as("on its last day").isEqualTo("B");
        });

        CurrentOrganization.run(new OrganizationId(tenant), deposits::noteEnds);
        var ended = figures.read();
        assertThat(changed(proven, ended)).containsExactlyElementsOf(proven.keySet());
        assertThat(figures.grade()).isEqualTo("C");
        assertThat(tasks()).singleElement().asString().contains("It ended yesterday");
        assertThat(ownersTasks())
                .as("as many of the thirty as are shown")
                .hasSizeGreaterThan(10)
                .allMatch(it -> it.contains("soc2.pdf has ended") && it.contains("activities are open"));

        var next = added(
                manager,
                report(
                        "follows", id(report).toString(),
                        "periodFrom", last.minusMonths(12).plusDays(1).toString(),
                        "periodTo", last.toString()));
        assertThat(figures.read()).as("nobody has read it yet").isEqualTo(ended);
        accept(security, next, "REVIEWED");
        assertThat(figures.read()).as("renewed").isEqualTo(proven);
        assertThat(tasks()).isEmpty();
        assertThat(ownersTasks()).isEmpty();
    }

    /** Of whoever owns the thirty. */
    private List<String> ownersTasks() {
        return browser.as("member@demo.test")
                .get("/@demo/")
                .document()
                .select("main li:contains(soc2.pdf)")
                .eachText();
    }

    private List<String> tasks() {
        return manager.get("/@demo/")
                .document()
                .select("main li:contains(soc2.pdf)")
                .eachText();
    }

    private void acceptOneByOne() {
        String path = "/@demo/offerings/" + offering + "/acceptance";
        for (var left = open(path); !left.isEmpty(); left = open(path)) {
            var fields = manager.get(path).fields("main form");
            fields.keySet().removeIf(it -> it.startsWith("VQ"));
            fields.put(left.getFirst(), List.of("ACCEPT"));
            assertThat(manager.send(path, fields).status()).isEqualTo(302);
        }
    }

    private List<String> open(String path) {
        return manager.get(path).document().select("[data-question]:has(input)").eachAttr("data-question");
    }

    private UUID piece(String question) {
        return one("select evidence_id from evidence_proof where item = '%s' and offering_id = '%s'"
                .formatted(question, offering));
    }

    /** Somebody has read what the provider shows, for each of the use cases. */
    private void weHaveReadIt() {
        var fields = report("name", "Reading of the report", "kind", "assurance-review", "periodTo", begin.toString());
        fields.remove("whose");
        var reading = added(manager, fields);
        accept(security, reading, "REVIEWED");
        attach(reading, itemsOf("C"), Map.of("q", List.of(ThirtyUseCases.NAME)));
    }

    private List<String> itemsOf(String side) {
        return items.stream()
                .flatMap(it -> it.texts().keySet().stream())
                .filter(it -> it.matches("L\\d\\d\\." + side + "\\d+"))
                .toList();
    }

    /** To all that is offered, which is a job. */
    private void attach(String piece, List<String> what, Map<String, List<String>> where) {
        var fields = new HashMap<>(where);
        fields.put("item", what);
        fields.put("all", List.of("true"));
        var sent = lead.send(piece + "/attachment", fields);
        assertThat(sent.location()).as(sent.text()).endsWith("/attachment");
        assertThat(lead.get(sent.location()).text()).contains("0 of");
        var job = one("select id from evidence_attachment where evidence_id = '%s'".formatted(id(piece)));
        CurrentOrganization.run(new OrganizationId(tenant), () -> {
            while (attaching.step(job)) continue;
        });
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(it -> !before.get(it).equals(after.get(it)))
                .toList();
    }

    private static void on(LocalDate day, Runnable work) {
        ToldTime.at(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), work);
    }
}
