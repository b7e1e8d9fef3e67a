package io.demarc;

import io.demarc.exchange.ImportAtOnce;
import io.demarc.exchange.bom.BillAtOnce;
import io.demarc.kernel.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Uploads inventories and bills of materials, and does some of what follows. */
final class BroughtInFiles {

    private static final String FILE = "agency,id,use_case_name,agency_bureau,development_stage,vendor_name\n"
            + "OWL,%1$s1,Strange %1$s one,Claims,Pilot,%2$s\nOWL,%1$s2,Strange %1$s two,,Someday,Smed\n";

    /** More names that nobody is sure of than there are strange answers: each can be settled once. */
    private static final String NAMES = IntStream.range(0, 16)
            .mapToObj(i -> "Skerry " + (char) ('A' + i) + " and Gulltopp")
            .collect(Collectors.joining("; "));

    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "services": [{"provider": {"name": "Skerry"}, "name": "Gulltopp %d"}]}
            """;

    private final ApplicationContext application;
    private final OrganizationId organization;
    private final Wire lead;

    BroughtInFiles(ApplicationContext application, OrganizationId organization, Wire lead) {
        this.application = application;
        this.organization = organization;
        this.lead = lead;
    }

    void imports() {
        for (String name : List.of("a", "d", "e", "f")) upload(name);
        for (String name : List.of("b", "g", "h")) check(upload(name));
        var run = check(upload("c"));
        var form = lead.get("/@demo/imports/" + run).fields("form[action$=/run]");
        lead.post("/@demo/imports/" + run + "/run", form);
        imported().run(run);
    }

    /** Some that wait to be taken over, with a service of no known kind. */
    void bills() {
        for (int i = 0; i < 4; i++) new BillAtOnce(application, organization).compare(upload(i));
    }

    private UUID upload(int number) {
        return sent("/@demo/bills-of-materials", BILL.formatted(number));
    }

    private UUID upload(String name) {
        return sent("/@demo/imports", FILE.formatted(name, NAMES));
    }

    /** What it became, as the address says where the upload led. */
    private UUID sent(String path, String file) {
        var fields =
                Map.of("_csrf", lead.get(path + "/fresh").fields("main form").get("_csrf"));
        var sent = lead.upload(path, fields, file.getBytes(StandardCharsets.UTF_8));
        return UUID.fromString(String.valueOf(sent.location()).replaceAll(".*" + path + "/|/mapping", ""));
    }

    private UUID check(UUID id) {
        String mapping = "/@demo/imports/" + id + "/mapping";
        lead.post(mapping, lead.get(mapping).fields("main form"));
        imported().check(id);
        return id;
    }

    private ImportAtOnce imported() {
        return new ImportAtOnce(application, organization);
    }
}
