package io.demarc.vendors.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.OutsideUpload;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

/** A vendor hands in what shows an answer: it counts once it is accepted with it, and as long as it holds. */
@PageTest
@Import(SampleOffering.class)
class VendorFilesPageTests {

    private static final List<String> ASKED =
            List.of("VQ06", "VQ07", "VQ08", "VQ09", "VQ10", "VQ18", "VQ19", "VQ20", "VQ21");

    @Autowired
    Browser browser;

    @Autowired
    SampleOffering sample;

    @Autowired
    PageSamples samples;

    @Autowired
    Grades grades;

    @Autowired
    BusinessClock clock;

    @Autowired
    List<OutsideUpload> outside;

    @Test
    void an_answer_counts_as_attested_with_its_file_until_that_ends() {
        var id = sample.of(OfferingKind.MACHINES);
        String link = link(id);
        var elin = browser.anonymous();
        for (String question : ASKED) say(elin, link, question, question.equals("VQ06") ? "3" : "2");
        var today = sample.in("demo", clock::today);
        var page = elin.get(add(elin, link, pdf("soc2.pdf"), today).location());
        assertThat(page.text()).contains("soc2.pdf", "SHA-256");
        elin.post(link + "/submission", Map.of("name", "Elin"));

        var lead = browser.as("lead@demo.test");
        String offering = "/@demo/offerings/" + id;
        var acceptance = lead.get(offering + "/acceptance");
        assertThat(acceptance.one("[data-question=VQ06]").text())
                .contains("soc2.pdf")
                .doesNotContain("counts as 1");
        var fields = acceptance.fields("main form");
        for (String question : ASKED) fields.put(question, List.of("ACCEPT"));
        lead.send(offering + "/acceptance", fields);

        // (2 × 32 + 6) of 3 × 32.
        assertThat(percent(id)).isEqualTo("72.92");
        assertThat(lead.get(offering + "/questionnaire")
                        .one("[data-question=VQ06]")
                        .text())
                .contains("soc2.pdf", "until");
        assertThat(samples.owner()
                        .update(
                                "update evidence set holds_until = ? where id in (select evidence_id from evidence_proof where offering_id = ?)",
                                today.minusDays(1),
                                id.value()))
                .isEqualTo(1);
        // 3 counts as 1 from the day after.
        assertThat(percent(id)).isEqualTo("60.42");
    }

    @Test
    void nothing_is_on_the_shelf_before_the_answers_are_sent_and_a_file_can_be_removed() {
        var id = sample.of(OfferingKind.MACHINES);
        String link = link(id);
        var elin = browser.anonymous();
        var page = elin.get(
                add(elin, link, pdf("wrong.pdf"), LocalDate.of(2030, 1, 1)).location());
        String removal = page.one("form[action$=/removal]").attr("action");
        String other = link(sample.of(OfferingKind.MACHINES));

        assertThat(elin.post(removal.replace(link, other), Map.of()).status()).isEqualTo(404);
        assertThat(samples.owner()
                        .queryForObject(
                                "select count(*) from evidence_proof where offering_id = ?", Integer.class, id.value()))
                .isZero();
        assertThat(elin.get(elin.post(removal, Map.of()).location()).text()).doesNotContain("wrong.pdf");
        assertThat(elin.post(removal, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void what_is_no_evidence_is_said_at_its_field() {
        String link = link(sample.of(OfferingKind.MACHINES));
        var elin = browser.anonymous();
        var later = LocalDate.of(2030, 1, 1);
        var zip = new MockMultipartFile("file", "report.pdf", "application/pdf", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(add(elin, link, zip, later).one("#file-error").text()).isNotEmpty();
        assertThat(elin.upload(
                                link + "/questions/VQ06/files?name=Elin&kind=soc2-type-2&from=2030-01-02&to=2030-01-01",
                                pdf("a.pdf"))
                        .one("#to-error")
                        .text())
                .contains("ends before it begins");
        assertThat(elin.upload(link + "/questions/VQ06/files?name=Elin&kind=soc2-type-2", pdf("a.pdf"))
                        .one("#to-error")
                        .text())
                .contains("Say when its period ends");
        assertThat(elin.upload(
                                link + "/questions/VQ06/files?name=Elin&kind=assurance-review&to=2030-01-01",
                                pdf("a.pdf"))
                        .one("#kind-error")
                        .text())
                .contains("from the list");
        for (var day : List.of("2031-02-31", "soon", "9999-10-01"))
            assertThat(elin.upload(link + "/questions/VQ06/files?name=Elin&kind=soc2-type-2&to=" + day, pdf("a.pdf"))
                            .one("#to-error")
                            .text())
                    .contains("last day");
        var path = new MockMultipartFile("file", "..\\..\\secret/soc2.pdf", "application/pdf", content());
        assertThat(elin.get(add(elin, link, path, later).location()).text())
                .contains("soc2.pdf")
                .doesNotContain("secret");
    }

    @Test
    void a_file_with_a_name_that_is_too_long_for_a_piece_is_sent_all_the_same() {
        var id = sample.of(OfferingKind.MACHINES);
        String link = link(id);
        var elin = browser.anonymous();
        for (String question : ASKED) say(elin, link, question, "2");
        add(elin, link, pdf("r".repeat(241) + ".pdf"), LocalDate.of(2030, 1, 1));
        assertThat(elin.get(elin.post(link + "/submission", Map.of("name", "Elin"))
                                .location())
                        .text())
                .contains("The answers were sent");
        assertThat(browser.as("lead@demo.test")
                        .get("/@demo/offerings/" + id + "/acceptance")
                        .text())
                .contains("r".repeat(239) + "…");
    }

    @Test
    void files_are_taken_only_through_a_link_that_is_open() {
        var id = sample.of(OfferingKind.MACHINES);
        String link = link(id);
        String files = link + "/questions/VQ06/files";
        assertThat(isOpen(files)).isTrue();
        assertThat(isOpen(link + "/questions/VQ06")).isFalse();
        assertThat(isOpen("/vendor-answers/" + "A".repeat(64) + "/questions/VQ06/files"))
                .isFalse();
        browser.as("lead@demo.test").post("/@demo/offerings/" + id + "/vendor-link/revocation", Map.of());
        assertThat(isOpen(files)).isFalse();
        assertThat(add(browser.anonymous(), link, pdf("late.pdf"), LocalDate.of(2030, 1, 1))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void what_is_too_large_is_told_beside_its_field() {
        var files = link(sample.of(OfferingKind.MACHINES)) + "/questions/VQ06/files";
        var told = outside.stream().flatMap(it -> it.open(files).stream()).findFirst();
        var page = browser.anonymous().get(told.orElseThrow());
        assertThat(page.one("#file-error").text()).contains("too large", "MB");
        assertThat(browser.anonymous().get(files + "/fresh").document().select("#file-error"))
                .isEmpty();
    }

    private boolean isOpen(String path) {
        return outside.stream().anyMatch(it -> it.open(path).isPresent());
    }

    private String percent(OfferingId id) {
        return sample.in("demo", () -> grades.of(id)).orElseThrow().percent().toPlainString();
    }

    private static Page add(Browser.Visitor who, String link, MockMultipartFile file, LocalDate to) {
        return who.upload(link + "/questions/VQ06/files?name=Elin&kind=pen-test&to=" + to, file);
    }

    private static MockMultipartFile pdf(String name) {
        return new MockMultipartFile("file", name, "application/pdf", content());
    }

    private static byte[] content() {
        return "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static void say(Browser.Visitor who, String link, String question, String level) {
        who.post(link + "/questions/" + question, Map.of("level", level, "name", "Elin"));
    }

    private String link(OfferingId id) {
        var lead = browser.as("lead@demo.test");
        var made = lead.post(
                "/@demo/offerings/" + id + "/vendor-link", Map.of("recipient", "Halden", "days", "21", "all", "true"));
        var address = lead.get(made.location()).one("[data-link]").text();
        return address.substring(address.indexOf("/vendor-answers/"));
    }
}
