package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.Statements;
import io.demarc.exchange.file.FederalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImportRunTests extends ImportDesk {

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
        assertThat(owner.sql("""
                        select u.name from use_case u
                        join source_record s on s.use_case_id = u.id
                        join import i on i.id = s.import_id and i.row_count = 3611
                        where u.name like '(no name)%'
                        """).query(String.class).list()).containsExactly("(no name) DOI-0015");

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
    void what_is_retired_elsewhere_is_retired_here_since_it_was_found_and_by_nobody() {
        imported(HEADER + "OWL,R1,Ringing retired owls,,Retired,\nOWL,R2,Ringing owls,,Deployed,\n");
        assertThat(owner.sql("""
                        select name || ' ' || stage || case when retired_at = registered_at then ' since then' else '' end
                        from use_case where name like 'Ringing%' and retired_by is null order by name
                        """).query(String.class).list())
                .containsExactly("Ringing owls LIVE", "Ringing retired owls RETIRED since then");
    }

    @Test
    void one_ledger_entry_says_checksum_and_counts() {
        var page = imported(HEADER + "OWL,L1,Counting owls,,Pilot,\nOWL,L2,Feeding owls,,Someday,\n");
        String checksum = page.one("[data-checksum]").text();
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
    void a_unit_that_is_there_is_known_whatever_its_letters() {
        browser.as("admin@demo.test").post("/@demo/settings/units", Map.of("name", "Straßenbauamt", "parent", root()));
        var page = imported(HEADER
                + "Ordinary office,SS-001,Ordinary case,,Pilot,\n"
                + "STRAẞENBAUAMT,SS-002,Bridge crack detection,,Pilot,\n"
                + "Ordinary\u00A0office,SS-003,Ordinary case three,ORDINARY  OFFICE\u200B,Pilot,\n");
        assertThat(page.text()).contains("Of 3 rows, 3 became use cases");
        assertThat(owner.sql("""
                        select b.name from use_case u join business_unit b on b.id = u.business_unit_id
                        join source_record s on s.use_case_id = u.id where u.name like 'Bridge crack%' or u.name like 'Ordinary case%'
                        order by s.row_number
                        """).query(String.class).list())
                .containsExactly("Ordinary office", "Straßenbauamt", "Ordinary office");
    }

    @Test
    void vendors_that_look_alike_are_one() {
        imported(HEADER
                + "LOOK,1,Looking 1,,Pilot,\"Quercus Analytics, Inc.\"\n"
                + "LOOK,2,Looking 2,,Pilot,QUERCUS ANALYTICS\n"
                + "LOOK,3,Looking 3,,Pilot,Quercus\u00A0Analytics\u200B\n"
                + "LOOK,4,Looking 4,,Pilot,\u3164\n");
        assertThat(vendors("%uercus%")).isEqualTo(1);
        assertThat(vendors("%UERCUS%")).isEqualTo(0);
    }

    @Test
    void what_was_brought_in_before_words_were_cleaned_is_there_already() {
        String file = HEADER + "OLD,,Old  letters,,Pilot,\nOLD,,Old letters,,Pilot,\nOLD,,Old letters,,Pilot,\n";
        imported(file);
        // As the version before made them: of the words with their two spaces, which were the first of their kind.
        owner.sql("""
                update source_record set repeat = case row_number when 2 then 1 when 3 then 2 else 1 end + 10, record_key = case row_number
                    when 1 then encode(sha256(convert_to(concat_ws(chr(31), 'OLD', '', '', 'Old  letters'), 'UTF8')), 'hex') else record_key end
                where use_case_id in (select id from use_case where name = 'Old letters')
                """).update();
        owner.sql("""
                update source_record set repeat = repeat - 10 where use_case_id in (select id from use_case where name = 'Old letters')
                """).update();
        assertThat(imported(file).text()).contains("Of 3 rows, none became a use case, 3 were there already");
    }

    @Test
    void a_hostile_cell_takes_no_longer_than_another() {
        var page = imported(HEADER
                + "HOST,1,Hosting 1,,Pilot,\"Acme" + " ".repeat(20_000) + "Beta\"\n"
                + "HOST,2,Hosting 2,,Pilot,\"a" + ",".repeat(14_000) + "b\"\n"
                + "HOST,3,Hosting 3,,Pilot,\"['" + "a".repeat(1_900) + "']\"\n"
                + "HOST,4,Hosting 4,,Pilot,\"" + "(, ".repeat(30_000) + "\"\n");
        assertThat(page.text()).contains("Of 4 rows, 4 became use cases");
    }

    private String root() {
        return owner.sql("select cast(id as text) from business_unit where tenant_id = ? and parent_id is null")
                .param(demo().value())
                .query(String.class)
                .single();
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
    void pages_of_an_import_cost_no_more_for_many_rows_than_for_two() {
        var few = costs(imported(HEADER + "FEW,1,Few rows,,Pilot,Acme (by proxy)\nFEW,2,Few more,,Someday,\n"));
        var rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 300; i++)
            rows.append("MANY,%1$d,Many rows %1$d,,Pilot,Firm %1$d (by proxy)\n".formatted(i));
        for (int i = 1; i <= 300; i++) rows.append("MANY,%1$d,Many more %1$d,,Someday,\n".formatted(300 + i));
        assertThat(few.values()).allMatch(cost -> cost <= 8);
        assertThat(costs(imported(rows.toString()))).isEqualTo(few);
    }

    private Map<String, Integer> costs(Page page) {
        var costs = new TreeMap<String, Integer>();
        String here = "/@demo/imports/" + id(page);
        for (String path : new String[] {
            "/@demo/imports", here, here + "/rows", here + "/rows?verdict=REFUSED", "/@demo/vendor-candidates"
        }) {
            Statements.reset();
            assertThat(lead.get(path).status()).isEqualTo(200);
            costs.put(path.replace(here, "import"), Statements.seen().size());
        }
        return costs;
    }
}
