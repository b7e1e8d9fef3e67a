package io.demarc.vendors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ContractPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    private Browser.Visitor lead;
    private String vendor;
    private String offering;
    private final LocalDate today = LocalDate.now();

    @BeforeEach
    void a_vendor_offers_something() {
        lead = browser.as("lead@demo.test");
        vendor = made("/@demo/vendors", Map.of("name", "Quill " + UUID.randomUUID()));
        offering = made("/@demo/offerings", Map.of("vendor", id(vendor), "name", "Service", "kind", "CLOUD_API"));
    }

    @Test
    void it_says_until_when_at_what_price_and_by_when_to_give_notice() {
        var page = lead.get(contract("<b>Master</b>", today.plusDays(100), Map.of("noticeDays", "30")));
        assertThat(page.one("h1").text()).isEqualTo("<b>Master</b>");
        assertThat(page.text()).contains("EUR 38\u202f400.50 a year", "Service", "Notice by", "in force");
        assertThat(page.one("[aria-labelledby=pack]").text())
                .contains("What they are liable for", "Notice of changes of prices");
        assertThat(lead.get(vendor).one("[aria-labelledby=contracts]").text()).contains("<b>Master</b>", "notice by");
        assertThat(lead.get(offering).one("[aria-labelledby=contracts]").text()).contains("<b>Master</b>");
        assertThat(lead.get("/@demo/contracts?q=b%3Emaster").one("tbody").text())
                .contains("Service");
        assertThat(lead.get(vendor + "/removal")
                        .one("[aria-labelledby=resting]")
                        .text())
                .contains("contract");
        assertThat(lead.get(offering + "/removal")
                        .one("[aria-labelledby=resting]")
                        .text())
                .contains("contract");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        var wrong = lead.post(
                "/@demo/contracts",
                Map.of(
                        "vendor", id(vendor),
                        "name", "",
                        "begins", "2026-02-01",
                        "ends", "2026-01-01",
                        "renewsMonths", "0",
                        "noticeDays", "soon",
                        "spend", "much",
                        "currency", "EURO"));
        assertThat(wrong.text())
                .contains(
                        "Enter what the contract is called",
                        "cannot end before it begins",
                        "months from 1 to 120",
                        "days from 0 to 3650",
                        "like 461000",
                        "three letters of the currency");
        assertThat(wrong.one("#ends").val()).isEqualTo("2026-01-01");
        contract("Same", today.plusDays(100), Map.of());
        var taken = lead.post("/@demo/contracts", Map.of("vendor", id(vendor), "name", "same", "begins", "2026-02-01"));
        assertThat(taken.text()).contains("There is a contract of that name");
    }

    @Test
    void a_clause_promises_what_is_expected_until_it_is_taken_away() {
        var contract = contract("Master", today.plusDays(100), Map.of());
        lead.post(contract + "/clauses", Map.of("written", "<i>Data terms</i> 4.2", "items", "L12.P2"));
        var clauses = lead.get(contract + "/clauses");
        assertThat(clauses.one("tbody").text()).contains("<i>Data terms</i> 4.2", "L12.P2", "Trains on nothing");
        assertThat(promised()).containsExactly("L12.P2");
        var nothing = lead.post(contract + "/clauses", Map.of("written", "5", "items", "L12.C1"));
        assertThat(nothing.text()).contains("Tick what it promises");
        String change = clauses.one("tbody a").attr("href").replaceAll(".*change=|#.*", "");
        var form = Map.of("clause", change, "version", "0", "written", "Data terms 4.3", "items", "L12.P4");
        lead.post(contract + "/clauses", form);
        assertThat(promised()).containsExactly("L12.P4");
        assertThat(lead.post(contract + "/clauses", form).one("[role=alert]").text())
                .contains("changed meanwhile");
        lead.post(contract + "/clauses", Map.of("clause", change, "version", "1", "then", "remove"));
        assertThat(promised()).isEmpty();
    }

    @Test
    void what_use_cases_expect_is_promised_there_or_nowhere() {
        var useCase = samples.owner().queryForObject("""
                select cast(p.use_case_id as text) from leg l
                join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
                join organization g on g.id = l.tenant_id and g.slug = 'demo'
                where o.mode = 'M3' and o.stage <> 'RETIRED' order by 1 limit 1
                """, String.class);
        runOn(id(offering), useCase);
        try {
            var contract = contract("Master", today.plusDays(100), Map.of());
            assertThat(lead.get(contract).one("tr[data-group=NEITHER]").text()).contains("promised nowhere");
            String cell = "/@demo/use-cases/" + useCase + "/boundary?leg=A&layer=L12";
            assertThat(lead.get(cell).one("li[data-activity='L12.P2']").text()).contains("Promised nowhere");
            assertThat(lead.get(cell).document().select(".dm-chip:contains(Promised nowhere)"))
                    .hasSize(1);
            Statements.reset();
            lead.get(cell);
            assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(15);
            lead.post(contract + "/clauses", Map.of("written", "Data terms 4.2", "items", "L12.P2"));
            assertThat(lead.get(cell).one("li[data-activity='L12.P2']").text())
                    .contains("Promised in Master, Data terms 4.2")
                    .doesNotContain("Promised nowhere");
            assertThat(lead.get(contract).one("tr[data-group=NOT_SHOWN] + tr").text())
                    .contains("L12.P2", "Data terms 4.2", "nothing yet");
            assertThat(lead.get("/@demo/portfolio/concentration?currency=EUR")
                            .one("main")
                            .text())
                    .contains("100 %");
        } finally {
            runOn(null, useCase);
        }
    }

    private void runOn(String on, String useCase) {
        samples.owner().update("""
                update leg l set offering_id = cast(? as uuid) from deployment_plan p
                where p.tenant_id = l.tenant_id and p.id = l.plan_id and p.use_case_id = cast(? as uuid)
                """, on, useCase);
    }

    @Test
    void before_its_notice_day_somebody_says_what_becomes_of_it() {
        var contract = contract("Rental", today.plusDays(40), Map.of("noticeDays", "30", "renewsMonths", "12"));
        assertThat(lead.get("/@demo/").text()).contains("Say whether Rental of Quill");
        settle(contract, "RENEWS");
        assertThat(lead.get("/@demo/").text()).doesNotContain("Say whether Rental of Quill");
        assertThat(lead.get(contract).text()).contains("It goes on after this");
        settle(contract, "ENDS");
        assertThat(lead.get(contract).text()).contains("It will not renew", "It ends then");
        assertThat(lead.get(contract).one("#settle input[checked]").val()).isEqualTo("ENDS");
        settle(contract, "RENEWS");
        assertThat(lead.get(contract).text()).as("taken back").contains("It goes on after this");
    }

    @Test
    void what_is_over_promises_nothing() {
        var contract = contract("Old", today.minusDays(1), Map.of());
        lead.post(contract + "/clauses", Map.of("written", "1", "items", "L12.P2"));
        assertThat(promised()).isEmpty();
        assertThat(lead.get("/@demo/contracts?ended=true&vendor=" + id(vendor))
                        .one("tbody")
                        .text())
                .contains("Old");
        assertThat(lead.get("/@demo/contracts?vendor=" + id(vendor)).document().select("tbody"))
                .isEmpty();
    }

    @Test
    void it_is_removed_with_its_clauses() {
        var contract = contract("Mistake", today.plusDays(100), Map.of());
        lead.post(contract + "/clauses", Map.of("written", "1", "items", "L12.P2"));
        var page = lead.get(contract + "/removal");
        assertThat(page.text()).contains("Its clauses are removed with it");
        assertThat(lead.post(contract + "/removal", Map.of("version", "7")).status())
                .isEqualTo(409);
        assertThat(FilledForm.of(page, "/removal").send(lead).location()).endsWith(vendor.replaceAll(".*/", ""));
        assertThat(lead.get(contract).status()).isEqualTo(404);
        assertThat(promised()).isEmpty();
    }

    @Test
    void strangers_find_none_and_whoever_only_looks_changes_none() {
        var contract = contract("Master", today.plusDays(100), Map.of());
        String path = contract.replace("/@demo", "");
        assertThat(browser.as("lead@globex.test").get("/@globex" + path).status())
                .isEqualTo(404);
        assertThat(browser.as("lead@globex.test").get("/@demo" + path).status()).isEqualTo(404);
        assertThat(browser.as("member@demo.test").get(contract + "/edit").status())
                .isEqualTo(403);
    }

    @Test
    void the_database_knows_the_same_last_day() {
        for (var ends :
                new LocalDate[] {LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2023, 12, 15)})
            for (int renews : new int[] {1, 5, 12, 18})
                for (var day = LocalDate.of(2023, 12, 1);
                        day.isBefore(LocalDate.of(2027, 1, 1));
                        day = day.plusDays(13))
                    assertThat(samples.owner()
                                    .queryForObject("select term_end(?, ?, ?)", LocalDate.class, ends, renews, day))
                            .as("%s every %d months, on %s", ends, renews, day)
                            .isEqualTo(new ContractTerm(LocalDate.of(2020, 1, 1), ends, renews, null).end(day));
    }

    private void settle(String contract, String outcome) {
        var form = lead.get(contract);
        lead.post(
                contract + "/settlement",
                Map.of(
                        "version", form.one("#settle [name=version]").val(),
                        "until", form.one("#settle [name=until]").val(),
                        "outcome", outcome));
    }

    private List<String> promised() {
        return samples.owner().queryForList("""
                        select distinct i.item from contract_offering o
                        join contract c on c.tenant_id = o.tenant_id and c.id = o.contract_id
                        join clause l on l.tenant_id = c.tenant_id and l.contract_id = c.id
                        cross join lateral unnest(l.items) i (item)
                        where o.offering_id = cast(? as uuid) and coalesce(c.ends_on, current_date) >= current_date
                        """, String.class, id(offering));
    }

    private String contract(String name, LocalDate ends, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "vendor",
                id(vendor),
                "name",
                name,
                "begins",
                "2024-01-01",
                "ends",
                ends.toString(),
                "spend",
                "38400.50",
                "currency",
                "eur",
                "offerings",
                id(offering)));
        form.putAll(more);
        return made("/@demo/contracts", form);
    }

    private String made(String path, Map<String, String> form) {
        var page = lead.post(path, form);
        return Objects.requireNonNull(page.location(), page.text()).replace("http://localhost", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
