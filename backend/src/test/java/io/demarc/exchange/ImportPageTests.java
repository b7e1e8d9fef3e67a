package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.People;
import io.demarc.identity.Role;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** On a database of its own: thousands of use cases would be in the way of other tests. */
@PageTest
@TestPropertySource(properties = "demarc.test=import")
class ImportPageTests {

    private static final String HEADER = "agency,id,use_case_name,agency_bureau,development_stage,vendor_name\n";

    @Autowired
    Browser browser;

    @Autowired
    ImportWorker worker;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    BusinessUnits units;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private Visitor lead;
    private JdbcClient owner;

    @BeforeEach
    void sign_in() {
        lead = browser.as("lead@demo.test");
        owner = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password")));
    }

    @Test
    void every_row_of_the_federal_inventory_is_accounted_for_and_a_second_import_changes_nothing() throws IOException {
        byte[] file = Files.readAllBytes(FederalFile.path());
        long before = useCases();
        var first = imported(file);

        assertThat(first.text()).contains("Of 3,611 rows, 3,611 became use cases");
        assertThat(useCases() - before).isEqualTo(3_611);
        assertThat(owner.sql("""
                        select count(*) from use_case_overview o join source_record s on s.use_case_id = o.use_case_id
                        where o.owner_id is not null or o.mode is not null or o.tier is not null or o.standing <> 'NONE'
                        """).query(Long.class).single()).isZero();
        assertThat(owner.sql("select name from use_case where name like '(no name)%'")
                        .query(String.class)
                        .list())
                .containsExactly("(no name) DOI-0015");

        var second = checked(file);
        assertThat(second.text()).contains("Of 3,611 rows, none would become a use case, 3,611 are there already");
        assertThat(second.document().select("form[action$=/run]")).isEmpty();
        assertThat(useCases() - before).isEqualTo(3_611);
    }

    @Test
    void refused_rows_do_not_stop_the_others_and_can_be_taken_away_with_their_reasons() throws IOException {
        var page = imported(invented());
        assertThat(page.text())
                .contains("Of 120 rows, 117 became use cases, none was there already and 3 were refused");

        var rows = lead.get(page.one("a[href*=REFUSED]").attr("href"));
        assertThat(rows.document().select("tbody tr")).hasSize(3);
        assertThat(rows.text()).contains("It has more or fewer cells than the header has columns.");

        String csv = lead.download(page.one("a[href$=refused.csv]").attr("href"));
        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(it -> assertThat(it).startsWith("row,line,reason,agency,"));
        assertThat(csv).contains("It has more or fewer cells than the header has columns.");
    }

    @Test
    void what_begins_like_a_formula_is_never_handed_out_alive() {
        var page = checked(HEADER + "OWL,=cmd|' /C calc'!A0,=HYPERLINK(1),,Someday,+1\n");
        String csv = lead.download(page.one("a[href$=refused.csv]").attr("href"));
        assertThat(csv).contains(",'=cmd|' /C calc'!A0,'=HYPERLINK(1),").contains(",'+1");
    }

    @Test
    void one_ledger_entry_says_checksum_and_counts() {
        var page = imported(HEADER + "OWL,L1,Counting owls,,Pilot,\nOWL,L2,Feeding owls,,Someday,\n");
        String checksum = page.one(".dm-code").text();
        assertThat(owner.sql("select canonical from ledger_entry where name = 'import-finished' and subject_id = :id")
                        .param("id", id(page))
                        .query(String.class)
                        .single())
                .contains(checksum, "\"rows\":2", "\"created\":1", "\"refused\":1", "\"matched\":0");
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/ledger/verification")
                        .text())
                .contains("entries hold");
    }

    @Test
    void what_stops_on_its_way_keeps_what_was_done_and_goes_on_without_doing_it_twice() {
        var rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 600; i++) rows.append("STOP,%d,Stopping %d,,Pilot,\n".formatted(i, i));
        var page = checked(rows.toString());
        owner.sql("""
                create function trip() returns trigger language plpgsql as $$
                begin if new.row_number = 400 then raise exception 'tripped'; end if; return new; end $$
                """).update();
        owner.sql("create trigger trip before insert on source_record for each row execute function trip()")
                .update();
        lead.post("/@demo/imports/" + id(page) + "/run", Map.of());
        work("import-run", id(page));
        var stopped = lead.get("/@demo/imports/" + id(page));
        assertThat(stopped.text()).contains("It stopped on its way");
        assertThat(named("Stopping %")).isEqualTo(TakeOver.CHUNK);

        owner.sql("drop function trip cascade").update();
        lead.post("/@demo/imports/" + id(page) + "/run", Map.of());
        work("import-run", id(page));
        assertThat(lead.get("/@demo/imports/" + id(page)).text()).contains("Of 600 rows, 600 became use cases");
        assertThat(named("Stopping %")).isEqualTo(600);
    }

    @Test
    void two_imports_of_the_same_rows_take_each_over_once() {
        String file = HEADER + "TWIN,1,Twins apart,,Pilot,\nTWIN,1,Twins apart,,Pilot,\n";
        var one = checked(file);
        var other = checked(file);
        run(one);
        assertThat(run(other).text()).contains("Of 2 rows, none became a use case, 2 were there already");
        assertThat(named("Twins apart")).isEqualTo(2);
    }

    @Test
    void a_column_can_be_left_out_and_pointed_elsewhere() {
        var uploaded = upload(HEADER + "MAP,1,Wrong,Right,Pilot,\n");
        String id = uploaded.replaceAll(".*/imports/|/mapping", "");
        var page = lead.get(uploaded);
        assertThat(page.one("#NAME option[selected]").text()).isEqualTo("use_case_name");

        var refused = lead.post(uploaded, Map.of("NAME", "", "AGENCY", "0"));
        assertThat(refused.text()).contains("Choose a column for “Name”");
        assertThat(refused.one("#NAME").attr("aria-invalid")).isEqualTo("true");

        lead.post(uploaded, Map.of("NAME", "3", "AGENCY", "0", "STAGE", ""));
        work("import-check", UUID.fromString(id));
        run(lead.get("/@demo/imports/" + id));
        assertThat(owner.sql("select stage from use_case where name = 'Right'")
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void a_file_that_cannot_be_read_says_so_beside_the_field() {
        assertThat(refusal("PK\u0003\u0004")).contains("save it as CSV");
        assertThat(refusal("colour,size\n1,2\n")).contains("The columns are not known");
        assertThat(refusal(HEADER)).contains("holds no row");
        assertThat(refusal(HEADER + "OWL,1,\"A,,,\n")).contains("opened in line 2 and never closed");
        assertThat(refusal("agency,id,ID,use_case_name\n1,2,3,4\n")).contains("Two columns are both called “ID”");
        assertThat(refusal("")).contains("Choose");
        assertThat(lead.get("/@demo/imports/fresh?trouble=too-large")
                        .one("#file-error")
                        .text())
                .contains("at most 64 MB");
    }

    @Test
    void what_was_withdrawn_is_not_run() {
        var page = checked(HEADER + "GONE,1,Withdrawn before it began,,Pilot,\n");
        lead.post("/@demo/imports/" + id(page) + "/withdrawal", Map.of());
        assertThat(lead.post("/@demo/imports/" + id(page) + "/run", Map.of()).status())
                .isEqualTo(409);
        assertThat(named("Withdrawn before it began")).isZero();
    }

    @Test
    void doubtful_names_wait_and_certain_ones_are_vendors() {
        imported(HEADER + "VEN,1,Naming names,,Pilot,\"Zephyr Labs, Inc.; Aquila (through Borealis)\"\n");
        assertThat(vendors("Zephyr Labs")).isEqualTo(1);
        assertThat(vendors("Aquila%")).isZero();
        var manager = browser.as("vendors@demo.test");
        var waiting = manager.get("/@demo/vendor-candidates");
        String link = waiting.one("a:contains(Aquila)").attr("href");
        assertThat(manager.post(link, Map.of("vendors", "x".repeat(241))).text())
                .contains("at most 240 characters");
        manager.post(link, Map.of("vendors", "Aquila\nBorealis\n"));
        assertThat(vendors("Aquila")).isEqualTo(1);
        assertThat(vendors("Borealis")).isEqualTo(1);
        assertThat(manager.post(link, Map.of("vendors", "")).status()).isEqualTo(409);
        var useCase =
                lead.get("/@demo/use-cases?q=naming%20names").one("tbody a").attr("href");
        assertThat(lead.get(useCase).text()).contains("Vendors: Aquila, Borealis, Zephyr Labs");
    }

    @Test
    void hostile_text_is_shown_as_text() {
        String evil = "<script>alert(1)</script>";
        var page = imported(HEADER + "EVIL,1,%1$s,%1$s,Pilot,%1$s\n".formatted(evil));
        var rows = lead.get("/@demo/imports/" + id(page) + "/rows");
        assertThat(rows.text()).contains(evil);
        var useCase = lead.get(rows.one("tbody a").attr("href"));
        assertThat(useCase.text()).contains(evil);
    }

    @Test
    void who_may_not_import_sees_none_of_it() {
        assertThat(browser.as("member@demo.test").get("/@demo/imports").status())
                .isEqualTo(403);
        var page = checked(HEADER + "SEEN,1,Seen by few,,Pilot,\n");
        assertThat(browser.as("lead@globex.test")
                        .get("/@globex/imports/" + id(page))
                        .status())
                .isEqualTo(404);
        CurrentOrganization.run(
                demo(),
                () -> transaction.executeWithoutResult(status -> {
                    var part = units.findOrCreate(units.root(), "Partly seen", null);
                    var member = people.join(people.known("member@globex.test", "Member"), null);
                    people.grant(member, Role.VENDOR_MANAGER, part, null);
                }));
        var partly = browser.as("member@globex.test");
        assertThat(partly.get("/@demo/imports").status()).isEqualTo(409);
        assertThat(partly.get("/@demo/imports/" + id(page)).status()).isEqualTo(404);
    }

    private String refusal(String content) {
        var page = lead.upload("/@demo/imports", "file", "file.csv", content.getBytes(StandardCharsets.UTF_8));
        assertThat(page.one(".dm-error-summary a").attr("href")).isEqualTo("#file");
        return page.one("#file-error").text();
    }

    private String upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(byte[] content) {
        String location = lead.upload("/@demo/imports", "file", "C:\\owls\\file.csv", content)
                .location();
        assertThat(location).as("where the upload leads").isNotNull().endsWith("/mapping");
        return String.valueOf(location);
    }

    private Page checked(String content) {
        return checked(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads, confirms the columns as they were recognised, and lets the trial run do its work. */
    private Page checked(byte[] content) {
        String mapping = upload(content);
        var fields = new java.util.HashMap<String, String>();
        for (var select : lead.get(mapping).document().select("main select")) {
            var chosen = select.selectFirst("option[selected]");
            fields.put(select.attr("name"), chosen == null ? "" : chosen.attr("value"));
        }
        var id = UUID.fromString(mapping.replaceAll(".*/imports/|/mapping", ""));
        lead.post(mapping, fields);
        work("import-check", id);
        return lead.get("/@demo/imports/" + id);
    }

    private Page imported(String content) {
        return run(checked(content));
    }

    private Page imported(byte[] content) {
        return run(checked(content));
    }

    private Page run(Page checked) {
        lead.post("/@demo/imports/" + id(checked) + "/run", Map.of());
        work("import-run", id(checked));
        return lead.get("/@demo/imports/" + id(checked));
    }

    /** Does what the queue holds for the import, as the scheduler would. */
    private void work(String task, UUID id) {
        assertThat(owner.sql("delete from scheduled_tasks where task_name = ? and task_instance = ?")
                        .params(task, demo() + "/" + id)
                        .update())
                .as(task + " is queued")
                .isEqualTo(1);
        worker.work(task, demo() + "/" + id);
    }

    private static UUID id(Page page) {
        return UUID.fromString(
                page.one("a[href*=/imports/][href$=/rows]").attr("href").replaceAll(".*/imports/|/rows", ""));
    }

    private OrganizationId demo() {
        return organizations.called("demo").orElseThrow().id();
    }

    private long useCases() {
        return named("%");
    }

    private long named(String pattern) {
        return owner.sql("select count(*) from use_case where tenant_id = ? and name like ?")
                .params(demo().value(), pattern)
                .query(Long.class)
                .single();
    }

    private long vendors(String pattern) {
        return owner.sql("select count(*) from vendor where tenant_id = ? and name like ?")
                .params(demo().value(), pattern)
                .query(Long.class)
                .single();
    }

    private static byte[] invented() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/exchange/invented-inventory.csv"));
    }
}
