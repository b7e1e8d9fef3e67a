package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import io.demarc.vendors.OfferingFacts;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place with what is contracted for it, and who of the directory its parties are. */
@PageTest
class ContractedPlacePageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    Vendors vendors;

    @Autowired
    Offerings offerings;

    @Autowired
    Deployments deployments;

    private final String name = "Fjellheim " + Uuid7.next();

    private VendorId vendor;
    private OfferingId offering;
    private UseCaseId useCase;

    @BeforeEach
    void a_vendor_offers_what_another_one_runs() {
        var lead = cases.in(() -> cases.member("lead"));
        vendor = cases.in(() -> vendors.add(VendorFacts.named(name), lead));
        var operator = cases.in(() -> vendors.add(VendorFacts.named(name + " Operations"), lead));
        offering = cases.in(() -> offerings.add(
                new OfferingFacts(vendor, "Model Service", OfferingKind.CLOUD_API, null, operator, null, null, null),
                lead));
        useCase = cases.draft();
    }

    @Test
    void what_its_vendor_offers_is_chosen_after_the_vendor_and_names_the_party() {
        var member = browser.as("member@demo.test");
        String path = "/@demo/use-cases/" + useCase.value() + "/intake/where-it-runs";
        cases.in(() -> revise(Answers.NONE));
        var form = member.get(path);
        assertThat(form.one("[id='A.offering'] option[value='" + offering + "']")
                        .text())
                .isEqualTo("Model Service");
        var fields = new TreeMap<String, String>();
        form.fields("#step-form").forEach((field, values) -> fields.put(field, values.getFirst()));
        fields.putAll(Map.of("A.offering", offering.toString(), "then", "next"));
        assertThat(member.post(path, fields).location()).contains("/intake/");
        assertThat(member.get(path).one("[id='A.offering'] option[selected]").val())
                .isEqualTo(offering.toString());
        assertThat(member.get("/@demo/use-cases/" + useCase.value() + "/boundary?leg=A&layer=L01")
                        .text())
                .contains(name + " Operations");
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get("/@demo/offerings/" + offering)
                        .one("[aria-labelledby=used]")
                        .text())
                .contains("Place A");
        assertThat(lead.get("/@demo/use-cases?offering=" + offering).document().select("tbody tr"))
                .hasSize(1);
        assertThat(lead.get("/@demo/offerings/" + offering + "/removal").text()).contains("cannot be removed");
    }

    @Test
    void a_vendor_that_is_added_later_is_the_party_that_was_named() {
        cases.in(() -> revise(new Answers(Map.of(LegQuestions.INFERENCE_OPERATOR, "later  " + name))));
        assertThat(operator()).isNull();
        var later = cases.in(() -> vendors.add(VendorFacts.named("Later " + name), cases.member("lead")));
        assertThat(operator()).isEqualTo(later.toString());
        assertThat(browser.as("lead@demo.test")
                        .get("/@demo/vendors/" + later + "/removal")
                        .text())
                .contains("cannot be removed");
    }

    private int revise(Answers answers) {
        var known = deployments.plan(useCase).legs().getFirst();
        var leg = new Leg(known.id(), "A", Mode.M3, vendor.value(), null, "EU", null, answers);
        deployments.revise(
                new DeploymentPlan(useCase, List.of(leg), Routing.NONE),
                deployments.version(useCase),
                cases.member("member"));
        return 0;
    }

    private String operator() {
        return samples.owner()
                .queryForObject(
                        "select cast(l.operator_id as text) from leg l join deployment_plan p on p.id = l.plan_id where p.use_case_id = ?",
                        String.class,
                        useCase.value());
    }
}
