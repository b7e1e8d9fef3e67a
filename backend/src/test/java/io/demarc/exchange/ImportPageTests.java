package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.identity.entry.LoginName;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportPageTests extends ImportDesk {

    @Test
    void who_keeps_as_much_as_they_may_is_told_so_beside_the_field() {
        var kept = id(checked(HEADER + "KEEP,1,Kept for long,,Pilot,\n"));
        owner.sql("update import set kept = 2147483648 where id = ?")
                .param(kept)
                .update();
        var refused = lead.upload("/@demo/imports", "file", "more.csv", (HEADER + "MORE,1,More,,Pilot,\n").getBytes());
        assertThat(refused.one("main .dm-error").text()).contains("2,048 MB");
        lead.post("/@demo/imports/" + kept + "/withdrawal", Map.of());
        assertThat(lead.upload("/@demo/imports", "file", "more.csv", (HEADER + "MORE,1,More,,Pilot,\n").getBytes())
                        .location())
                .contains("/mapping");
    }

    @Test
    void what_begins_like_a_formula_is_never_handed_out_alive() {
        var page = checked(HEADER + "OWL,=cmd|' /C calc'!A0,=HYPERLINK(1),,Someday,+1\n");
        String csv = lead.download(page.one("a[href$=refused.csv]").attr("href"));
        assertThat(csv).contains(",'=cmd|' /C calc'!A0,'=HYPERLINK(1),").contains(",'+1");
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
    void the_ledger_says_by_name_what_was_taken_for_what_and_nothing_that_stayed() {
        var uploaded = upload(HEADER + "SAY,1,Said,Saying,Pilot,\n");
        lead.post(uploaded, Map.of("NAME", "3", "AGENCY", "0"));
        var changes = owner.sql("""
                        select c.field || ' ' || c.after from change c join ledger_entry e
                        on e.tenant_id = c.tenant_id and e.id = c.ledger_entry_id
                        where e.name = 'import-mapped' and e.subject_id = :id and c.field <> 'checkBegunAt'
                        """)
                .param("id", UUID.fromString(uploaded.replaceAll(".*/imports/|/mapping", "")))
                .query(String.class)
                .list();
        assertThat(changes).containsExactly("""
                        mapping {"AGENCY":{"at":0,"name":"agency"},"NAME":{"at":3,"name":"agency_bureau"}}""");
    }

    /** The shape of the federal file of commercial products; the rows are invented. */
    @Test
    void products_that_are_used_become_use_cases_and_what_is_not_used_is_counted_by_its_reason() {
        var tried = checked("""
                \uFEFFAgency,AI Use Case,Agency Use (Y/N)?,Name of Commercial Product or Service Used,Estimated # of Licenses/Users
                 Office of Herons,Reading maps using AI.,Y,"Quillmap, Various",101-1000
                Office of Herons,Booking travel using AI.,N,,
                Office of Herons,Editing films using AI.,N,,
                Office of Herons,Drawing charts using AI.,,,
                """);
        assertThat(tried.text())
                .contains(
                        "one would become a use case",
                        "2: The file says that it is not used.",
                        "1: The file says neither that it is used nor that it is not.");
        var done = run(tried);
        assertThat(lead.download("/@demo/imports/" + id(done) + "/refused.csv"))
                .contains("The file says that it is not used.,Office of Herons,Booking travel using AI.,N,,");
        var useCase = lead.get(lead.get("/@demo/use-cases?q=reading%20maps%20using")
                .one("tbody a")
                .attr("href"));
        assertThat(useCase.text()).contains("Reading maps using AI: Quillmap, Various", "Office of Herons", "101-1000");
        assertThat(owner.sql("select count(*) from vendor where name = 'Quillmap'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_file_that_cannot_be_read_says_so_beside_the_field() {
        assertThat(refusal("PK\u0003\u0004")).contains("save it as CSV");
        assertThat(refusal("colour,size\n1,2\n")).contains("The columns are not known");
        assertThat(refusal(HEADER)).contains("has no rows");
        assertThat(refusal(HEADER + "OWL,1,\"A,,,\n")).contains("opened in line 2 and never closed");
        assertThat(refusal("agency,id,ID,use_case_name\n1,2,3,4\n")).contains("Two columns are both called “ID”");
        assertThat(refusal("")).contains("Choose");
        assertThat(lead.get("/@demo/imports/fresh?trouble=too-large")
                        .one("#file-error")
                        .text())
                .contains("at most 64 MB");
    }

    @Test
    void the_ledger_tells_an_import_with_its_mapping_its_counts_and_its_checksum() {
        imported(HEADER + "TOLD,1,Told once,For the ledger,Pilot,\n");
        assertThat(lead.get("/@demo/ledger?name=import-finished")
                        .one(".dm-said")
                        .text())
                .matches(
                        ".+ was imported: 1 created, 0 already there, 0 refused; .*Name from “use_case_name”.*; checksum .+…..");
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
    void ending_an_import_is_asked_once_and_says_what_it_ends() {
        var tried = checked(HEADER + "ENDS,1,Ends early,,Pilot,\n");
        assertThat(tried.one("details form[action$=/withdrawal] button").text()).isEqualTo("Withdraw it now");
        assertThat(tried.one("details.dm-ending").text()).contains("Nothing of it enters the inventory.");
        var done = run(tried);
        assertThat(done.one("details.dm-ending").text()).contains("The use cases that it made stay.");
        assertThat(done.document().select(".dm-actions form[action$=/withdrawal]"))
                .isEmpty();
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
                    var portal = Member.ofPortal(demo());
                    var part = units.findOrCreate(units.root(), "Partly seen", portal);
                    var address = new EmailAddress("member@globex.test");
                    var member = people.invite(address, new Name("Member"), portal);
                    people.come(
                            member,
                            credentials.of(LoginName.of(address)).getFirst().person());
                    granting.grant(member, new Role("VENDOR_MANAGER"), part, portal);
                }));
        var partly = browser.as("member@globex.test");
        String here = "/@demo/imports/" + id(page);
        for (String path : List.of(
                "/@demo/imports",
                "/@demo/imports/fresh",
                here,
                here + "/mapping",
                here + "/rows",
                here + "/refused.csv",
                "/@demo/vendor-candidates"))
            assertThat(partly.get(path).status()).as(path).isEqualTo(403);
        for (String path : List.of(here + "/mapping", here + "/run", here + "/withdrawal"))
            assertThat(partly.post(path, Map.of()).status()).as(path).isEqualTo(403);
    }

    private String refusal(String content) {
        var page = lead.upload("/@demo/imports", "file", "file.csv", content.getBytes(StandardCharsets.UTF_8));
        assertThat(page.one("[role=alert] a").attr("href")).isEqualTo("#file");
        return page.one("#file-error").text();
    }
}
