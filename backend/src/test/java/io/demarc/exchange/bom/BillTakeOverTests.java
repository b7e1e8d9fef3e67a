package io.demarc.exchange.bom;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.tenancy.Organizations;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class BillTakeOverTests {

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationContext application;

    @Autowired
    PageSamples samples;

    private Visitor lead;
    private BillDesk desk;
    private JdbcClient owner;

    @BeforeEach
    void sign_in() {
        lead = browser.as("lead@demo.test");
        desk = new BillDesk(lead, application, organizations);
        owner = JdbcClient.create(samples.owner().getDataSource());
    }

    @Test
    void what_was_taken_over_stands_in_the_directory_and_the_same_file_again_changes_nothing() {
        var bill = BillDesk.bill("Twice", "Twice Labs").replace("Nest", "Twice");
        var done = desk.taken(desk.compared(bill), Map.of("kind", "ENDPOINT"));
        assertThat(done.text()).contains("2 models and services were added");
        var model = lead.get(lead.get(done.one("a[href*=verdict=CREATED]").attr("href"))
                .one("tbody a[href*=/models/]")
                .attr("href"));
        assertThat(model.text())
                .contains(
                        "Twice Labs",
                        "Apache-2.0",
                        "Text",
                        "Image",
                        "text-generation",
                        "transformer",
                        "Sums Dates",
                        "3.1");
        var offering = owner.sql("select kind || ' ' || regions || ' ' || note from offering where name = 'Twice API'")
                .query(String.class)
                .single();
        assertThat(offering).isEqualTo("ENDPOINT eu-north personal (inbound)");

        long entries = ofDirectory();
        var again = desk.compared(bill);
        assertThat(again.text())
                .contains("It would add nothing, complete none and leave 2 as they are. Nothing differs");
        assertThat(again.document().select("form[action$=/run]")).isEmpty();
        lead.post(BillDesk.address(again) + "/run", Map.of("replaces", "true"));
        desk.take(BillDesk.id(again));
        assertThat(ofDirectory()).isEqualTo(entries);
    }

    @Test
    void what_somebody_said_is_shown_as_a_difference_and_kept_unless_they_say_otherwise() {
        desk.taken(desk.compared(BillDesk.bill("Kept", "Kept Labs")), Map.of());
        var other =
                BillDesk.bill("Kept", "Kept Labs").replace("Apache-2.0", "MIT").replace("\"3.1\"", "\"4\"");
        var page = desk.compared(other);
        assertThat(page.text()).contains("One differs from the directory");
        var line = lead.get(page.one("a[href*=verdict=DIFFERING]").attr("href"));
        assertThat(line.one("tbody dl").text()).contains("Licence", "Apache-2.0", "MIT");

        assertThat(desk.taken(page, Map.of("replaces", "false")).text()).contains("which was kept");
        assertThat(licence("Kept")).isEqualTo("Apache-2.0");
        assertThat(owner.sql("""
                        select string_agg(v.name, ' ' order by v.name) from model_version v join model m using (tenant_id)
                        where m.id = v.model_id and m.name = 'Kept'""").query(String.class).single())
                .as("what only adds is added")
                .isEqualTo("3.1 4");

        desk.taken(desk.compared(other), Map.of("replaces", "true"));
        assertThat(licence("Kept")).isEqualTo("MIT");
    }

    @Test
    void gaps_are_filled_and_the_rest_is_left() {
        var bare = BillUploadTests.json(
                "{\"type\": \"machine-learning-model\", \"publisher\": \"Gap Labs\", \"name\": \"Gap\"}", "");
        desk.taken(desk.compared(bare), Map.of());
        var page = desk.compared(BillDesk.bill("Gap", "gap labs"));
        assertThat(page.text()).contains("complete one");
        desk.taken(page, Map.of());
        assertThat(licence("Gap")).isEqualTo("Apache-2.0");
    }

    @Test
    void a_bill_that_was_withdrawn_leaves_its_job_nothing_to_do() {
        var page = desk.compared(BillDesk.bill("Withdrawn", "Withdrawn Labs"));
        lead.send(BillDesk.address(page) + "/run", page.fields("form[action$=/run]"));
        lead.post(BillDesk.address(page) + "/withdrawal", Map.of());
        desk.take(BillDesk.id(page));
        assertThat(models("Withdrawn")).isZero();
        assertThat(lead.get(BillDesk.address(page)).text()).contains("It was withdrawn.");
        assertThat(lead.post(BillDesk.address(page) + "/run", Map.of()).status())
                .isEqualTo(409);
    }

    private long models(String name) {
        return owner.sql("select count(*) from model where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private String licence(String name) {
        return owner.sql("select licence from model where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** What the ledger has of vendors, models and offerings. */
    private long ofDirectory() {
        return owner.sql("select count(*) from ledger_entry where name ~ '^(vendor|model|offering)-'")
                .query(Long.class)
                .single();
    }
}
