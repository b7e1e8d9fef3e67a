package io.demarc.vendors.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.assurance.workbook.Workbook;
import io.demarc.vendors.assurance.workbook.WorkbookRows;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

/** The questionnaire goes out as a spreadsheet and comes back filled in, to us and through a link. */
@PageTest
@Import(SampleOffering.class)
class SpreadsheetPageTests {

    @Autowired
    Browser browser;

    @Autowired
    SampleOffering sample;

    @Test
    void what_a_vendor_fills_in_is_taken_over_row_by_row() throws Exception {
        String link = link(sample.of(OfferingKind.MACHINES));
        var elin = browser.anonymous();
        var rows = rows(elin, link + "/spreadsheet/questionnaire.xlsx");
        assertThat(rows).hasSize(10);
        assertThat(rows.get(1).getFirst()).isEqualTo("VQ06");
        set(rows, "VQ06", "We can show a document", "=HYPERLINK(\"https://example.test\")");
        set(rows, "VQ07", "perhaps", "");
        set(rows, "VQ08", "", "only a note");
        rows.add(List.of("VQ99", "", "", "We say so", "", "", ""));
        rows.add(List.of("VQ06", "", "", "We say so", "", "", ""));

        var page = upload(elin, link, rows);

        assertThat(page.text())
                .contains(
                        "1 answer was taken over. 4 rows were left",
                        "Row 3, VQ07: the answer is none of the four",
                        "Row 4, VQ08: there is a note, but no answer",
                        "Row 11, VQ99: no question here has this id",
                        "Row 12, VQ06: the question is in a row above as well");
        var kept = elin.get(link + "/questions/VQ06");
        assertThat(kept.one("input[value=2]").hasAttr("checked")).isTrue();
        assertThat(kept.one("#note").text()).isEqualTo("=HYPERLINK(\"https://example.test\")");
        // It goes out again as text, and changes nothing when it comes back as it went.
        var again = rows(elin, link + "/spreadsheet/questionnaire.xlsx");
        assertThat(again.get(1).get(4)).isEqualTo("=HYPERLINK(\"https://example.test\")");
        assertThat(upload(elin, link, again).text()).contains("No answer was taken over.");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() throws Exception {
        String link = link(sample.of(OfferingKind.MACHINES));
        var elin = browser.anonymous();
        var rows = rows(elin, link + "/spreadsheet/questionnaire.xlsx");
        set(rows, "VQ06", "We say so", "");
        set(rows, "VQ07", "We say so", "");
        browser.anonymous().post(link + "/questions/VQ06", Map.of("level", "3", "name", "Marco"));

        assertThat(upload(elin, link, rows).text())
                .contains("1 answer was taken over. 1 row was left", "Row 2, VQ06: somebody has changed the answer");
        assertThat(elin.get(link + "/questions/VQ06").one("input[value=3]").hasAttr("checked"))
                .isTrue();
        assertThat(elin.get(link + "/questions/VQ07").one("input[value=1]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void ours_is_filled_in_with_our_words_and_asks_again_only_what_has_to_be_asked() throws Exception {
        var id = sample.graded(OfferingKind.MACHINES, Map.of("VQ07", 3));
        String path = "/@demo/offerings/" + id + "/spreadsheet";
        var lead = browser.as("lead@demo.test");
        var rows = rows(lead, path + "/questionnaire.xlsx");
        assertThat(cell(rows, "VQ06", 3)).isEqualTo("Documented");
        assertThat(cell(rows, "VQ07", 3)).as("nothing shows it").isEmpty();
        assertThat(cell(rows, "VQ07", 5)).startsWith("Contractual");
        set(rows, "VQ07", "claimed", "On their page");

        var sent = lead.upload(path, file(rows));

        assertThat(lead.get(sent.location()).text()).contains("1 answer was taken over.");
        var sheet = lead.get("/@demo/offerings/" + id + "/questionnaire");
        assertThat(sheet.one("[data-question=VQ07]").text()).contains("1 Claimed", "On their page");
        assertThat(sheet.one("[data-question=VQ06]").text()).contains("2 Documented");
        assertThat(browser.as("member@demo.test").get(path).status()).isEqualTo(403);
        assertThat(browser.as("member@demo.test")
                        .get(path + "/questionnaire.xlsx")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_spreadsheet_is_said_at_its_field() {
        String link = link(sample.of(OfferingKind.MACHINES));
        var elin = browser.anonymous();
        var file = new MockMultipartFile("file", "answers.xlsx", "application/zip", new byte[] {'P', 'K', 3, 4, 0});

        assertThat(elin.upload(link + "/spreadsheet?name=Elin", file)
                        .one("#file-error")
                        .text())
                .contains("no spreadsheet that can be read");
        assertThat(elin.post(link + "/spreadsheet", Map.of("name", "Elin"))
                        .one("#file-error")
                        .text())
                .contains("Choose a file");
    }

    private static Page upload(Browser.Visitor who, String link, List<List<String>> rows) {
        return who.get(who.upload(link + "/spreadsheet?name=Elin", file(rows)).location());
    }

    private static MockMultipartFile file(List<List<String>> rows) {
        var widths = List.of(8, 8, 8, 8, 8, 8, 8);
        var workbook = new Workbook("x", widths, rows, new Workbook.Choices(3, List.of("x")));
        return new MockMultipartFile("file", "answers.xlsx", "application/zip", workbook.bytes());
    }

    private static List<List<String>> rows(Browser.Visitor who, String path) throws Exception {
        var answer = who.answer(path);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        return new ArrayList<>(WorkbookRows.of(new ByteArrayInputStream(answer.getContentAsByteArray())).stream()
                .map(WorkbookRows.Row::cells)
                .toList());
    }

    private static void set(List<List<String>> rows, String question, String answer, String note) {
        rows.replaceAll(row -> {
            if (!row.getFirst().equals(question)) return row;
            var other = row.toArray(String[]::new);
            other[3] = answer;
            other[4] = note;
            return Arrays.asList(other);
        });
    }

    private static String cell(List<List<String>> rows, String question, int column) {
        return rows.stream()
                .filter(it -> it.getFirst().equals(question))
                .findFirst()
                .orElseThrow()
                .get(column);
    }

    private String link(OfferingId id) {
        var lead = browser.as("lead@demo.test");
        var made = lead.post(
                "/@demo/offerings/" + id + "/vendor-link", Map.of("recipient", "Halden", "days", "21", "all", "true"));
        var address = lead.get(made.location()).one("[data-link]").text();
        return address.substring(address.indexOf("/vendor-answers/"));
    }
}
