package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

class PiecePageTests extends ShelfDesk {

    @Autowired
    EvidenceExpiry expiry;

    @Test
    void a_report_proves_what_is_said_once_somebody_else_has_reviewed_it() {
        var piece = added(manager, report());
        prove(manager, piece, "L01.P1", "L12.P1", "VQ06");
        assertThat(proven()).isEmpty();
        assertThat(manager.get(piece).text()).contains("It waits for a review");
        accept(security, piece, "REVIEWED");
        assertThat(proven()).extracting(Proving::item).containsExactly("L01.P1", "L12.P1", "VQ06");
        assertThat(proven().getFirst().strength()).isEqualTo(Strength.REVIEWED);
        var page = manager.get(piece);
        assertThat(page.text())
                .contains("It proves 2 activities", "2 rest on it alone", "Read it", "until 30 Sep 2027");
    }

    @Test
    void who_added_it_makes_it_count_as_self_attested_and_no_more() {
        var piece = added(manager, report());
        var page = manager.get(piece);
        assertThat(page.document().select("input[name=verdict]").eachAttr("value"))
                .containsExactly("SELF_ATTESTED");
        var version = page.one("input[name=version]").val();
        assertThat(manager.post(piece + "/decision", Map.of("verdict", "REVIEWED", "version", version))
                        .status())
                .isEqualTo(409);
        accept(manager, piece, "SELF_ATTESTED");
        prove(manager, piece, "L14.P1");
        assertThat(proven()).extracting(Proving::strength).containsExactly(Strength.SELF_ATTESTED);
        accept(lead, piece, "TESTED");
        assertThat(proven()).extracting(Proving::strength).containsExactly(Strength.TESTED);
        // Now it is a decision of others what it proves besides.
        assertThat(said(manager, piece, "", "L14.P1", "L15.P1").status()).isEqualTo(409);
        assertThat(proven()).hasSize(1);
    }

    @Test
    void what_was_offered_and_is_refused_stays_with_its_reason() {
        var piece = added(manager, report());
        prove(manager, piece, "L15.P1", "L12.P1");
        assertThat(said(security, piece, "", "L12.P1").one("#reason-error").text())
                .contains("Say why");
        said(security, piece, "The engine is outside its scope", "L12.P1");
        accept(security, piece, "REVIEWED");
        assertThat(proven()).extracting(Proving::item).containsExactly("L12.P1");
        assertThat(manager.get(piece).text()).contains("refused", "The engine is outside its scope");
    }

    @Test
    void its_successor_takes_over_all_that_it_proved_in_one_step() {
        var piece = added(manager, report());
        prove(manager, piece, "L01.P1", "L12.P1");
        accept(security, piece, "REVIEWED");
        var next = added(
                manager,
                report(
                        "name",
                        "SOC 2 of 2027",
                        "follows",
                        id(piece).toString(),
                        "periodFrom",
                        "2026-10-01",
                        "periodTo",
                        "2027-09-30"));
        assertThat(manager.get("/@demo/evidence?vendor=" + vendor).text()).contains("Successor arrived");
        assertThat(proven()).extracting(Proving::piece).containsOnly(new EvidenceId(id(piece)));
        accept(security, next, "REVIEWED");
        assertThat(proven()).hasSize(2).extracting(Proving::piece).containsOnly(new EvidenceId(id(next)));
        assertThat(manager.get(piece).text()).contains("Its successor proves what it did");
        var version = manager.get(next)
                .one("form[action$=withdrawal] input[name=version]")
                .val();
        manager.post(next + "/withdrawal", Map.of("version", version, "reason", "It was of another service"));
        assertThat(proven()).extracting(Proving::piece).containsOnly(new EvidenceId(id(piece)));
    }

    @Test
    void a_new_report_of_the_same_kind_is_asked_whether_it_is_the_next_version() {
        var piece = added(manager, report());
        prove(manager, piece, "L01.P1");
        accept(security, piece, "REVIEWED");
        var next =
                added(manager, report("name", "SOC 2 of 2027", "periodFrom", "2026-10-01", "periodTo", "2027-09-30"));
        assertThat(manager.get(next).one("#candidates").text()).contains("next version");
        manager.post(next + "/predecessor", Map.of("predecessor", id(piece).toString()));
        assertThat(manager.get(next).text()).contains("L01.P1");
        accept(security, next, "REVIEWED");
        assertThat(proven()).extracting(Proving::piece).containsOnly(new EvidenceId(id(next)));
    }

    @Test
    void a_file_is_handed_out_as_it_came_and_never_shown() {
        var piece = added(manager, report());
        var file = manager.answer(piece + "/file");
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment")
                .contains("soc2.pdf");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
    }

    @Test
    void a_decision_on_what_has_changed_meanwhile_is_not_taken() {
        var piece = added(manager, report());
        var version = security.get(piece).one("input[name=version]").val();
        prove(manager, piece, "L01.P1");
        var sent = security.post(
                piece + "/decision", Map.of("verdict", "REVIEWED", "note", "Long words", "version", version));
        assertThat(sent.status()).isNotEqualTo(302);
        assertThat(sent.document().html()).contains("Long words");
        assertThat(proven()).isEmpty();
    }

    @Test
    void what_ended_is_unproven_at_once_and_noted_once() {
        var piece = added(manager, report("periodFrom", "2024-10-01", "periodTo", "2025-09-30"));
        prove(manager, piece, "L01.P1");
        accept(security, piece, "REVIEWED");
        assertThat(manager.get(piece).text()).contains("It has ended");
        assertThat(manager.get("/@demo/evidence?show=ended&vendor=" + vendor).text())
                .contains("SOC 2 Type II");
        for (int i = 0; i < 2; i++) CurrentOrganization.run(new OrganizationId(tenant), expiry::note);
        var told = samples.owner()
                .queryForObject(
                        "select count(*) from ledger_entry where name = 'evidence-ended' and subject_id = ?",
                        Long.class,
                        id(piece));
        assertThat(told).isEqualTo(1);
    }

    @Test
    void its_owner_is_reminded_before_it_ends_and_whoever_keeps_vendors_later() {
        var piece = added(manager, report());
        accept(security, piece, "REVIEWED");
        assertThat(lead.get("/@demo/").text()).doesNotContain(piece);
        // Home shows the first twenty.
        samples.owner().update("update evidence set holds_until = null where tenant_id = ?", tenant);
        ends(piece, 45);
        assertThat(manager.get("/@demo/").document().select("a[href$=" + id(piece) + "]"))
                .isNotEmpty();
        assertThat(lead.get("/@demo/").document().select("a[href$=" + id(piece) + "]"))
                .isEmpty();
        ends(piece, 20);
        assertThat(lead.get("/@demo/").document().select("a[href$=" + id(piece) + "]"))
                .isNotEmpty();
    }

    private void ends(String piece, int days) {
        samples.owner().update("update evidence set holds_until = current_date + ? where id = ?", days, id(piece));
    }

    private Page said(Visitor who, String piece, String reason, String... items) {
        var version = who.get(piece + "/proofs").one("input[name=version]").val();
        return who.send(
                piece + "/proofs",
                Map.of(
                        "version",
                        List.of(version),
                        "reason",
                        List.of(reason),
                        "proven",
                        Arrays.stream(items).map(it -> it + " " + offering).toList()));
    }
}
