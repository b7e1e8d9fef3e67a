package io.demarc;

import io.demarc.identity.Member;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingFacts;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.Vendors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Offerings with a link that is open, with answers that came through one, and with answers that only have to be graded. */
final class AskedVendors {

    private static final List<String> QUESTIONS =
            List.of("VQ06", "VQ07", "VQ08", "VQ09", "VQ10", "VQ18", "VQ19", "VQ20", "VQ21");

    private final ApplicationContext application;
    private final OrganizationId organization;
    private final Wire lead;
    private final Wire nobody;

    AskedVendors(ApplicationContext application, OrganizationId organization, Wire lead, Wire nobody) {
        this.application = application;
        this.organization = organization;
        this.lead = lead;
        this.nobody = nobody;
    }

    /** Below the organization's mount. */
    String offering(String name) {
        return CurrentOrganization.call(organization, () -> {
            var me = Member.ofPortal(organization);
            var vendor = application.getBean(Vendors.class).add(VendorFacts.named("Vendor of " + name), me);
            return "/offerings/"
                    + application
                            .getBean(Offerings.class)
                            .add(OfferingFacts.named(vendor, name, OfferingKind.MACHINES), me);
        });
    }

    /** @return what is handed over */
    String link(String offering) {
        var page = lead.post(
                "/@demo" + offering + "/vendor-link",
                with("/@demo" + offering + "/vendor-link/fresh", lead, Map.of("recipient", List.of("Halden"))));
        String made =
                lead.get(String.valueOf(page.location())).one("[data-link]").text();
        return made.substring(made.indexOf("/vendor-answers/"));
    }

    void answer(String link) {
        for (String question : QUESTIONS) {
            String page = link + "/questions/" + question;
            nobody.post(page, with(page, nobody, Map.of("level", List.of("2"), "name", List.of("Elin"))));
        }
    }

    void addFiles(String link, int count) {
        String page = link + "/questions/VQ06/files";
        for (int i = 0; i < count; i++) {
            var fields = with(
                    page + "/fresh",
                    nobody,
                    Map.of("name", List.of("Elin"), "kind", List.of("pen-test"), "to", List.of("2030-01-01")));
            nobody.upload(page, fields, "what shows it".getBytes(StandardCharsets.UTF_8));
        }
    }

    void send(String link) {
        String page = link + "/submission";
        nobody.post(page, with(page, nobody, Map.of("name", List.of("Elin"))));
    }

    void answerOurselves(String offering) {
        for (String question : QUESTIONS) {
            String page = "/@demo" + offering + "/questionnaire/" + question;
            lead.post(page, with(page, lead, Map.of("level", List.of("2"))));
        }
    }

    private static Map<String, List<String>> with(String page, Wire visitor, Map<String, List<String>> others) {
        var fields = visitor.get(page).fields("main form");
        fields.putAll(others);
        return fields;
    }
}
