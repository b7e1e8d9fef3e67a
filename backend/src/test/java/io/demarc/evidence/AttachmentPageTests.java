package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttachmentPageTests extends ShelfDesk {

    @Autowired
    AttachmentRun run;

    @Test
    void what_changes_is_shown_before_anything_is_saved() {
        var piece = added(manager, report());
        prove(manager, piece, "L01.P1");
        accept(security, piece, "REVIEWED");
        var second = another("Vector Store");
        var page = lead.get(
                piece + "/attachment?shown=true&item=L01.P1&item=L12.P1&target=" + offering + "&target=" + second);
        assertThat(page.text())
                .contains(
                        "It will prove 3 things more; nothing proves 3 of them today.",
                        "One thing is proven by it already",
                        "Attach it to 3 things");
        assertThat(proven()).hasSize(1);
        assertThat(attach(piece, List.of("L01.P1", "L12.P1"), offering, second).status())
                .isEqualTo(302);
        assertThat(proven()).extracting(Proving::item).containsExactly("L01.P1", "L12.P1");
        assertThat(proofsOf(second)).extracting(Proving::item).containsExactly("L01.P1", "L12.P1");
        assertThat(lead.get(piece + "/attachment").text()).contains("Last time 3 things were added");
    }

    @Test
    void what_was_refused_stays_so() {
        var piece = added(manager, report());
        prove(manager, piece, "L15.P1", "L12.P1");
        samples.owner()
                .update(
                        "update evidence_proof set accepted = false, reason = 'no' where evidence_id = ? and item = 'L15.P1'",
                        id(piece));
        accept(security, piece, "REVIEWED");
        var page = lead.get(piece + "/attachment?shown=true&item=L15.P1&item=L14.P1&target=" + offering);
        assertThat(page.text()).contains("It will prove one thing more", "One refused thing stays refused");
        attach(piece, List.of("L15.P1", "L14.P1"), offering);
        assertThat(proven()).extracting(Proving::item).containsExactly("L12.P1", "L14.P1");
    }

    @Test
    void who_added_it_attaches_nothing_more_to_what_others_have_reviewed() {
        var piece = added(manager, report());
        prove(manager, piece, "L01.P1");
        accept(security, piece, "REVIEWED");
        assertThat(manager.get(piece + "/attachment").text()).contains("Whoever reviews has to attach it to more");
        assertThat(attachAs(manager, piece, List.of("L12.P1"), offering).status())
                .isEqualTo(409);
        assertThat(proven()).hasSize(1);
    }

    @Test
    void what_is_missing_or_unknown_is_said_beside_its_field() {
        var piece = added(manager, report());
        var page = manager.get(piece + "/attachment?shown=true&item=L01.P1");
        assertThat(page.one("#target .dm-error").text()).contains("Tick where it applies");
        assertThat(attachAs(manager, piece, List.of(), offering)
                        .one("#item .dm-error")
                        .text())
                .contains("Tick what it covers");
        // Another organization's offering, and what is no id at all, are no targets.
        assertThat(manager.get(piece + "/attachment?shown=true&item=L01.P1&target=" + UUID.randomUUID() + "&target=x")
                        .one("#target .dm-error")
                        .text())
                .contains("Tick where it applies");
        assertThat(manager.get(piece + "/attachment?shown=true&more=L99&target=" + offering)
                        .one("#more-error")
                        .text())
                .contains("L99 can not be proven");
        assertThat(proven()).isEmpty();
        assertThat(member.get(piece + "/attachment").status()).isEqualTo(403);
        assertThat(browser.as("vendors@globex.test")
                        .get(piece.replace("/@demo/", "/@globex/") + "/attachment")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ours_is_attached_to_all_use_cases_that_are_found() {
        var fields = report("name", "Settings read-back", "kind", "settings-read-back");
        fields.remove("whose");
        var piece = added(manager, fields);
        accept(security, piece, "REVIEWED");
        var all = lead.get(piece + "/attachment?shown=true&item=L12.C3&all=true&q=letter");
        int named = all.document().select("input[name=target]").size();
        assertThat(named).isPositive();
        var sent = lead.send(
                piece + "/attachment",
                Map.of("item", List.of("L12.C3"), "all", List.of("true"), "q", List.of("letter")));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(count(piece)).isEqualTo(named);
    }

    @Test
    void five_thousand_go_on_as_a_job_whose_progress_is_shown() {
        var piece = added(manager, report());
        accept(security, piece, "REVIEWED");
        samples.owner().update("""
                insert into offering (tenant_id, id, vendor_id, name, kind, version)
                select ?, gen_random_uuid(), ?, 'Service ' || i, 'MODEL_API', 0 from generate_series(1, 199) i
                """, tenant, vendor);
        var items = samples.owner()
                .queryForList(
                        "select 'L' || lpad(l::text, 2, '0') || '.P' || p from generate_series(1, 5) l, generate_series(1, 5) p",
                        String.class);
        var sent = lead.send(piece + "/attachment", Map.of("item", items, "all", List.of("true")));
        assertThat(sent.location()).endsWith("/attachment");
        var page = lead.get(sent.location());
        assertThat(page.text()).contains("0 of 5,000 things are attached");
        assertThat(page.document().select("form[method=post][action$=attachment]"))
                .isEmpty();
        var job = one("select id from evidence_attachment where evidence_id = '%s'".formatted(id(piece)));
        long begun = System.nanoTime();
        while (CurrentOrganization.call(new OrganizationId(tenant), () -> run.step(job))) continue;
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(count(piece)).isEqualTo(5_000);
        assertThat(lead.get(piece).text()).contains("It is about 192 more that have no column here.");
        assertThat(lead.get(piece + "/proofs?from=192").text()).contains("Columns 193 to 200 of 200");
        // Once more, as after a machine that stopped: nothing is there twice.
        assertThat(CurrentOrganization.call(new OrganizationId(tenant), () -> run.step(job)))
                .isFalse();
        // Its successor proves all of it in one step.
        var next = added(
                manager, report("follows", id(piece).toString(), "periodFrom", "2026-10-01", "periodTo", "2027-09-30"));
        assertThat(count(next)).isEqualTo(5_000);
        accept(security, next, "REVIEWED");
        assertThat(proven()).hasSize(25).extracting(Proving::piece).containsOnly(new EvidenceId(id(next)));
    }

    @Test
    void it_ends_when_somebody_decides_meanwhile() {
        var piece = added(manager, report());
        var job = UUID.randomUUID();
        samples.owner().update("""
                insert into evidence_attachment (tenant_id, id, evidence_id, items, offerings, use_cases, asked_by, asked_at)
                select tenant_id, ?, id, '{L01.P1}', array[?]::uuid[], '{}', added_by, now() from evidence where id = ?
                """, job, offering, id(piece));
        accept(security, piece, "REVIEWED");
        assertThat(CurrentOrganization.call(new OrganizationId(tenant), () -> run.step(job)))
                .isFalse();
        assertThat(proven()).isEmpty();
        assertThat(lead.get(piece + "/attachment").text()).contains("It was decided on meanwhile");
    }

    private Page attach(String piece, List<String> items, UUID... targets) {
        return attachAs(lead, piece, items, targets);
    }

    private Page attachAs(Visitor who, String piece, List<String> items, UUID... targets) {
        return who.send(
                piece + "/attachment",
                Map.of(
                        "item",
                        items,
                        "target",
                        Arrays.stream(targets).map(UUID::toString).toList()));
    }

    private List<Proving> proofsOf(UUID offering) {
        return CurrentOrganization.call(new OrganizationId(tenant), () -> proofs.of(List.of(), List.of(offering)));
    }

    private UUID another(String name) {
        var id = UUID.randomUUID();
        samples.owner()
                .update(
                        "insert into offering (tenant_id, id, vendor_id, name, kind, version) values (?, ?, ?, ?, 'MODEL_API', 0)",
                        tenant,
                        id,
                        vendor,
                        name);
        return id;
    }

    private int count(String piece) {
        return samples.owner()
                .queryForObject(
                        "select proven from evidence where id = ? and proven = (select count(*) from evidence_proof where evidence_id = ?)",
                        Integer.class,
                        id(piece),
                        id(piece));
    }
}
