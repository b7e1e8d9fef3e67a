package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Puts evidence on the demo's shelf through its pages, of an offering that nobody else has evidence of. */
@PageTest
abstract class ShelfDesk {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Proofs proofs;

    Visitor manager;
    Visitor lead;
    Visitor security;
    Visitor member;
    UUID tenant;
    UUID vendor;
    UUID offering;

    @BeforeEach
    void come_in() {
        manager = browser.as("vendors@demo.test");
        lead = browser.as("lead@demo.test");
        security = browser.as("security@demo.test");
        member = browser.as("member@demo.test");
        tenant = one("select id from organization where slug = 'demo'");
        vendor = UUID.randomUUID();
        offering = UUID.randomUUID();
        var name = "Halden " + vendor.toString().substring(0, 8);
        samples.owner()
                .update("insert into vendor (tenant_id, id, name, version) values (?, ?, ?, 0)", tenant, vendor, name);
        samples.owner()
                .update(
                        "insert into offering (tenant_id, id, vendor_id, name, kind, version) values (?, ?, ?, 'Model Service', 'MODEL_API', 0)",
                        tenant,
                        offering,
                        vendor);
    }

    /** What a form of a vendor's SOC 2 report says, with these instead. */
    Map<String, String> report(String... others) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "SOC 2 Type II");
        fields.put("kind", "soc2-type-2");
        fields.put("whose", vendor.toString());
        fields.put("issuer", "Northgate Assurance");
        fields.put("periodFrom", "2025-10-01");
        fields.put("periodTo", "2026-09-30");
        for (int i = 0; i < others.length; i += 2) fields.put(others[i], others[i + 1]);
        return fields;
    }

    Page send(Visitor who, Map<String, String> fields, String fileName, byte[] content) {
        var query = fields.entrySet().stream()
                .map(it -> it.getKey() + "="
                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return who.upload(
                "/@demo/evidence?" + query, new MockMultipartFile("file", fileName, "application/pdf", content));
    }

    /** @return the address of the piece */
    String added(Visitor who, Map<String, String> fields) {
        var sent = send(who, fields, "soc2.pdf", PDF);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        return sent.location().replaceFirst("/proofs$", "");
    }

    void accept(Visitor who, String piece, String verdict) {
        var page = who.get(piece);
        var sent = who.post(
                piece + "/decision",
                Map.of(
                        "verdict",
                        verdict,
                        "note",
                        "Read it",
                        "version",
                        page.one("input[name=version]").val()));
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }

    void prove(Visitor who, String piece, String... items) {
        var page = who.get(piece + "/proofs");
        var version = page.one("input[name=version]").val();
        who.send(
                piece + "/proofs",
                Map.of(
                        "version",
                        List.of(version),
                        "proven",
                        java.util.Arrays.stream(items)
                                .map(it -> it + " " + offering)
                                .toList()));
    }

    List<Proving> proven() {
        return CurrentOrganization.call(new OrganizationId(tenant), () -> proofs.of(List.of(), List.of(offering)));
    }

    UUID one(String query) {
        return samples.owner().queryForObject(query, UUID.class);
    }

    static UUID id(String piece) {
        return UUID.fromString(piece.replaceAll(".*/", ""));
    }
}
