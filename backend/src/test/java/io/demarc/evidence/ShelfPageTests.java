package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ShelfPageTests extends ShelfDesk {

    @Test
    void a_period_that_ends_before_it_starts_is_said_beside_its_field_with_what_was_typed() {
        var sent = send(manager, report("periodFrom", "2026-04-01", "periodTo", "2026-03-31"), "soc2.pdf", PDF);
        assertThat(sent.one("#periodTo-error").text()).contains("ends before it starts");
        assertThat(sent.one("#name").val()).isEqualTo("SOC 2 Type II");
        assertThat(sent.one("#kind option[selected]").val()).isEqualTo("soc2-type-2");
        assertThat(sent.text()).contains("Choose the file again");
    }

    @Test
    void a_zip_that_is_called_pdf_is_told_what_it_is() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("soc2.pdf"));
            zip.write(PDF);
            zip.closeEntry();
        }
        var sent = send(manager, report(), "bridge-letter.pdf", bytes.toByteArray());
        assertThat(sent.one("#file-error").text())
                .isEqualTo("bridge-letter.pdf is a zip archive. Unpack it and add what is in it.");
    }

    @Test
    void a_name_with_a_path_is_kept_without_it() {
        var sent = send(manager, report(), "..\\..\\etc/soc2.pdf", PDF);
        var name = samples.owner()
                .queryForObject("select file_name from evidence where id = ?", String.class, id(sent.location()));
        assertThat(name).isEqualTo("soc2.pdf");
    }

    @Test
    void what_is_missing_or_both_is_said() {
        assertThat(manager.post("/@demo/evidence", report()).one("#file-error").text())
                .contains("Choose a file");
        var both = send(manager, report("link", "https://trust.example/soc2"), "soc2.pdf", PDF);
        assertThat(both.one("#link-error").text()).contains("not both");
        assertThat(manager.post("/@demo/evidence", report("link", "ftp://x", "kind", "nothing"))
                        .text())
                .contains("Begin the link with https://", "Choose what it is");
        assertThat(manager.post(
                                "/@demo/evidence",
                                report("link", "https://a.example", "periodTo", "", "periodFrom", ""))
                        .one("#periodTo-error")
                        .text())
                .contains("Enter this day");
        assertThat(send(manager, report(), "empty.pdf", new byte[0])
                        .one("#file-error")
                        .text())
                .contains("empty");
        assertThat(manager.get("/@demo/evidence/fresh?trouble=too-large")
                        .one("#file-error")
                        .text())
                .contains("at most 25 MB");
    }

    @Test
    void the_same_form_sent_again_makes_one_piece() {
        var key = manager.get("/@demo/evidence/fresh").one("input[name=key]").val();
        var first = send(manager, report("key", key), "soc2.pdf", PDF);
        var second = send(manager, report("key", key), "soc2.pdf", PDF);
        assertThat(second.location()).isEqualTo(first.location());
    }

    @Test
    void a_link_is_evidence_too() {
        var sent = manager.post("/@demo/evidence", report("link", "https://trust.example/soc2", "name", "<b>Evil</b>"));
        var page = manager.get(sent.location());
        assertThat(page.one("h1").text()).isEqualTo("<b>Evil</b>");
        assertThat(page.document().select("a[href='https://trust.example/soc2']"))
                .isNotEmpty();
        assertThat(manager.get(sent.location() + "/file").status()).isEqualTo(404);
    }

    @Test
    void strangers_find_nothing() {
        var piece = added(manager, report());
        var globex = browser.as("vendors@globex.test");
        assertThat(globex.get(piece).status()).isEqualTo(404);
        var other = piece.replace("/@demo/", "/@globex/");
        for (String path : new String[] {"", "/file", "/proofs"})
            assertThat(globex.get(other + path).status()).isEqualTo(404);
        assertThat(globex.post(other + "/decision", Map.of("verdict", "REVIEWED", "version", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(globex.get("/@globex/evidence").document().select("a[href$=" + id(piece) + "]"))
                .isEmpty();
    }

    @Test
    void who_edits_no_vendors_adds_to_no_vendors_shelf() {
        assertThat(member.get("/@demo/evidence/fresh").status()).isEqualTo(403);
        assertThat(member.post("/@demo/evidence", report("link", "https://a.example"))
                        .status())
                .isEqualTo(403);
        var piece = added(manager, report());
        assertThat(member.get(piece).status()).isEqualTo(200);
        assertThat(member.get(piece + "/proofs").status()).isEqualTo(403);
        assertThat(member.post(piece + "/decision", Map.of("verdict", "SELF_ATTESTED", "version", "0"))
                        .status())
                .isEqualTo(403);
        assertThat(member.post(piece + "/withdrawal", Map.of("reason", "Mine", "version", "0"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_owner_adds_what_is_ours_for_a_use_case_and_another_unit_does_not_see_it() {
        var own = one("""
                select u.id from use_case u join named_member m on m.tenant_id = u.tenant_id and m.id = u.owner_id
                where u.tenant_id = '%s' and m.address = 'member@demo.test' and u.stage <> 'RETIRED' order by u.id limit 1
                """.formatted(tenant));
        var foreign = one("""
                select o.use_case_id from use_case_overview o
                where o.tenant_id = '%1$s'
                  and o.business_unit_id not in (
                      with recursive reached as (
                          select g.business_unit_id as id from role_grant g
                          join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id
                          where m.tenant_id = '%1$s' and m.address = 'member@demo.test'
                          union
                          select u.id from business_unit u join reached r on u.parent_id = r.id where u.tenant_id = '%1$s')
                      select id from reached)
                  and o.owner_id is distinct from (select id from named_member where tenant_id = '%1$s'
                                                   and address = 'member@demo.test')
                order by o.use_case_id limit 1
                """.formatted(tenant));
        var page = member.get("/@demo/evidence/fresh?useCase=" + own + "&item=L12.C3");
        assertThat(page.one("#items").val()).isEqualTo("L12.C3");
        var mine = added(member, ours(own));
        assertThat(member.get(mine).status()).isEqualTo(200);
        assertThat(member.get("/@demo/evidence/fresh?useCase=" + foreign).status())
                .isEqualTo(404);
        assertThat(send(member, ours(foreign), "soc2.pdf", PDF).status()).isIn(403, 404);
        var theirs = added(lead, ours(foreign));
        assertThat(lead.get(theirs).status()).isEqualTo(200);
        assertThat(member.get(theirs).status()).isEqualTo(404);
        assertThat(member.get(theirs + "/file").status()).isEqualTo(404);
        var list = member.get("/@demo/evidence?q=read-back").document();
        assertThat(list.select("a[href$=" + id(mine) + "]")).isNotEmpty();
        assertThat(list.select("a[href$=" + id(theirs) + "]")).isEmpty();
    }

    private Map<String, String> ours(UUID useCase) {
        var fields = report(
                "name",
                "Settings read-back",
                "kind",
                "settings-read-back",
                "useCase",
                useCase.toString(),
                "items",
                "L12.C3");
        fields.remove("whose");
        return fields;
    }
}
