package io.demarc.exchange.bom;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.tenancy.Organizations;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Brings bills in as somebody does who waits for each step. */
final class BillDesk {

    private static final String NEST = """
            {"bom-ref": "nest", "provider": {"name": "Nest Cloud"}, "name": "Nest API",
             "data": [{"flow": "inbound", "classification": "personal"}],
             "properties": [{"name": "nest:region", "value": "eu-north"}]}
            """;

    private final Visitor visitor;
    private final BillAtOnce atOnce;

    BillDesk(Visitor visitor, ApplicationContext application, Organizations organizations) {
        this.visitor = visitor;
        this.atOnce = new BillAtOnce(
                application, organizations.withSlug("demo").orElseThrow().id());
    }

    /** Of a model and a service of one name. */
    static String bill(String name, String developer) {
        return BillUploadTests.json(
                BillUploadTests.OWL.replace("\"Owl\"", "\"" + name + "\"").replace("Nightbird  Labs", developer),
                NEST.replace("Nest", name));
    }

    Page compared(String bill) {
        String location = upload(bill).location();
        assertThat(location).as("where the upload leads").isNotNull();
        var id = UUID.fromString(String.valueOf(location).replaceAll(".*/", ""));
        atOnce.compare(id);
        return visitor.get("/@demo/bills-of-materials/" + id);
    }

    Page taken(Page page, Map<String, String> fields) {
        visitor.post(address(page) + "/run", fields);
        take(id(page));
        return visitor.get(address(page));
    }

    void take(UUID id) {
        atOnce.take(id);
    }

    /** What is said beside the field. */
    String trouble(String bill) {
        return upload(bill).one("#file-error").text();
    }

    private Page upload(String bill) {
        return visitor.upload("/@demo/bills-of-materials", "file", "bill.json", bill.getBytes(StandardCharsets.UTF_8));
    }

    static UUID id(Page page) {
        return UUID.fromString(
                page.one("a[href$=/lines]").attr("href").replaceAll(".*/bills-of-materials/|/lines", ""));
    }

    static String address(Page page) {
        return "/@demo/bills-of-materials/" + id(page);
    }
}
