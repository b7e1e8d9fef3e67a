package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.tenancy.CurrentOrganization;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of what a file said when its import is withdrawn or done. */
class WithdrawnImportTests extends ImportDesk {

    @Autowired
    Importing importing;

    @Autowired
    RefusedRows refused;

    @Test
    void what_was_withdrawn_is_not_run() {
        var page = checked(HEADER + "GONE,1,Withdrawn before it began,,Pilot,\n");
        lead.post("/@demo/imports/" + id(page) + "/withdrawal", Map.of());
        assertThat(lead.post("/@demo/imports/" + id(page) + "/run", Map.of()).status())
                .isEqualTo(409);
        assertThat(named("Withdrawn before it began")).isZero();
    }

    @Test
    void a_running_import_can_be_withdrawn_and_stops_at_the_next_rows() {
        var page = checked(manyRows("HALT", 600));
        var id = id(page);
        lead.post("/@demo/imports/" + id + "/run", Map.of());
        owner.sql("""
                create function halt() returns trigger language plpgsql as $$
                begin
                    if new.row_number = 100 then update import set withdrawn_at = now(), withdrawn_by = begun_by where id = new.import_id; end if;
                    return new;
                end $$
                """).update();
        owner.sql("create trigger halt before insert on source_record for each row execute function halt()")
                .update();
        work("import-run", id);
        owner.sql("drop function halt cascade").update();
        assertThat(named("HALT %")).isEqualTo(TakeOver.CHUNK);
        assertThat(lead.get("/@demo/imports/" + id).text()).contains("It was withdrawn partway");
        assertThat(lead.post("/@demo/imports/" + id + "/run", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void whoever_withdraws_an_import_has_all_taken_away_that_the_file_said() {
        for (var state : List.of("tried", "running", "being tried")) {
            var page = checked(manyRows("WITHDRAWN " + state, 2));
            var id = id(page);
            if (state.equals("running")) lead.post("/@demo/imports/" + id + "/run", Map.of());
            if (state.equals("being tried"))
                owner.sql(
                                "update import set checked_at = null, created = null, matched = null, refused = null where id = ?")
                        .param(id)
                        .update();
            assertThat(lead.get("/@demo/imports/" + id).text()).contains("Withdraw this import");
            lead.post("/@demo/imports/" + id + "/withdrawal", Map.of());
            assertThat(lead.get("/@demo/imports/" + id).text()).as(state).contains("It was withdrawn");
            for (String table :
                    List.of("import_row where import_id", "stored_piece where file_id", "stored_file where id"))
                assertThat(owner.sql("select count(*) from " + table + " = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                        .as(state + ": " + table)
                        .isZero();
            assertThat(owner.sql("select samples = '{}' from import where id = ?")
                            .param(id)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void the_file_of_an_import_that_is_done_is_gone() {
        var id = id(imported(manyRows("DONE", 2)));
        assertThat(owner.sql("select count(*) from stored_piece where file_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_download_of_refused_rows_breaks_off_when_they_are_withdrawn() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 450; i++) rows.append("PART,%d,Refused %s,,Someday,\n".formatted(i, "x".repeat(200)));
        var id = id(checked(rows.toString()));
        var response = new MockHttpServletResponse() {
            @Override
            public PrintWriter getWriter() {
                return new PrintWriter(new StringWriter() {
                    @Override
                    public void write(char[] text, int from, int length) {
                        super.write(text, from, length);
                        lead.post("/@demo/imports/" + id + "/withdrawal", Map.of());
                    }
                });
            }
        };
        assertThatThrownBy(() -> CurrentOrganization.<Void, Exception>call(demo(), () -> {
                    var it = transaction.execute(status -> importing.find(new ImportId(id)));
                    refused.of(it, Locale.ENGLISH).render(null, new MockHttpServletRequest(), response);
                    return null;
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("withdrawn");
    }

    /** Nothing was withdrawn: all of it is in the inventory. */
    @Test
    void rows_that_are_removed_when_all_is_done_have_words_of_their_own() {
        var id = id(imported(manyRows("CLEARED", 2)));
        lead.post("/@demo/imports/" + id + "/withdrawal", Map.of());
        var page = lead.get("/@demo/imports/" + id);
        assertThat(page.one(".dm-facts .dm-tag").text()).isEqualTo("Rows removed");
        assertThat(page.text()).doesNotContainIgnoringCase("withdr");
        var gone = lead.get("/@demo/imports/" + id + "/rows");
        assertThat(gone.one(".dm-empty").text()).contains("no longer kept");
        assertThat(gone.document().select(".dm-chips")).isEmpty();
        assertThat(lead.get("/@demo/imports").one("tbody tr .dm-tag").text()).isEqualTo("Rows removed");
        assertThat(lead.download("/@demo/imports.csv")).contains(",Rows removed,");
        assertThat(lead.get("/@demo/imports/" + id + "/refused.csv").text())
                .contains("rows of this import were removed");
        var auditor = browser.as("auditor@demo.test");
        var ledger = "/@demo/ledger?name=import-withdrawn";
        var removed = auditor.get(ledger).one("tbody .dm-said");
        assertThat(removed.text()).contains(" removed the rows of the import of ");
        assertThat(auditor.download(ledger.replace("ledger?", "ledger.csv?"))).contains("Rows of an import removed");

        lead.post("/@demo/imports/" + id(checked(manyRows("LEFT", 2))) + "/withdrawal", Map.of());
        assertThat(lead.get("/@demo/imports").one("tbody tr .dm-tag").text()).isEqualTo("Withdrawn");
        assertThat(auditor.get(ledger).one("tbody .dm-said").text()).contains(" withdrew the import of ");
        assertThat(auditor.download(ledger.replace("ledger?", "ledger.csv?"))).contains("Import withdrawn,");
    }
}
