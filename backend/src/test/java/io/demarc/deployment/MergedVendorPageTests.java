package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import io.demarc.vendors.ModelFacts;
import io.demarc.vendors.Models;
import io.demarc.vendors.OfferingFacts;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Two entries that are one company lose nothing: offerings, models, places, names, and what was decided on them. */
@PageTest
class MergedVendorPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    PageSamples samples;

    @Autowired
    Vendors vendors;

    @Autowired
    Offerings offerings;

    @Autowired
    Models models;

    @Autowired
    Deployments deployments;

    @Autowired
    ObjectProvider<Dossier> dossiers;

    private final String name = "Brevio " + Uuid7.next();

    private Browser.Visitor lead;
    private VendorId kept;
    private VendorId other;
    private UseCaseId useCase;

    @BeforeEach
    void both_offer_the_same_and_a_place_is_on_one_of_them() {
        lead = browser.as("lead@demo.test");
        other = cases.in(() -> vendors.add(VendorFacts.named("Old " + name), cases.member("lead")));
        kept = cases.in(() -> vendors.add(VendorFacts.named(name), cases.member("lead")));
        offer(kept);
        var offering = offer(other);
        useCase = cases.draft();
        cases.in(() -> {
            var known = deployments.plan(useCase).legs().getFirst();
            var leg = new Leg(
                    known.id(),
                    "A",
                    Mode.M3,
                    other.value(),
                    null,
                    "EU",
                    null,
                    new Supply(offering.value(), null),
                    Answers.NONE);
            deployments.revise(
                    new DeploymentPlan(useCase, List.of(leg), Routing.NONE),
                    deployments.version(useCase),
                    cases.member("member"));
            return 0;
        });
    }

    @Test
    void nothing_is_lost_and_nothing_that_was_decided_ends() {
        var before = facts();
        assertThat(before.toString()).contains(other.toString());
        assertThat(lead.get(path(kept) + "/merger?q=" + "Old Brevio".replace(" ", "%20"))
                        .text())
                .contains("Old " + name);
        var preview = lead.get(path(kept) + "/merger?other=" + other);
        assertThat(preview.text()).contains("1 use case", "Model Service", "Large 4");
        merge(kept, other);

        var page = lead.get(path(kept));
        assertThat(page.document().select("[aria-labelledby=offerings] tbody tr"))
                .hasSize(2);
        assertThat(page.document().select("[aria-labelledby=models] tbody tr")).hasSize(2);
        assertThat(page.one("[aria-labelledby=names]").text()).contains("Old " + name);
        assertThat(page.one("[aria-labelledby=used]").text()).contains("Operator");
        assertThat(lead.get("/@demo/use-cases?vendor=" + kept).document().select("tbody tr"))
                .hasSize(1);
        assertThat(lead.get("/@demo/use-cases/" + useCase.value() + "/boundary?leg=A&layer=L01")
                        .text())
                .contains(name)
                .doesNotContain("Old " + name);
        assertThat(lead.get(path(other)).location()).endsWith(path(kept));
        assertThat(lead.get("/@demo/vendors?q=" + name.replace(" ", "%20"))
                        .document()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(cases.in(() -> vendors.findOrAdd("OLD " + name, cases.member("lead"))))
                .isEqualTo(kept);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void what_both_agreed_on_and_whatever_happens_to_one_is_of_the_one_that_is_kept() {
        for (var vendor : List.of(kept, other))
            assertThat(lead.post(
                                    "/@demo/contracts",
                                    Map.of("vendor", vendor.toString(), "name", "Terms", "begins", "2026-02-01"))
                            .location())
                    .isNotNull();
        merge(kept, other);

        assertThat(lead.get(path(kept)).document().select("[aria-labelledby=contracts] a[href*=/contracts/0]"))
                .hasSize(2);
        var contracts = lead.get("/@demo/contracts?vendor=" + kept).document().select("tbody tr");
        assertThat(contracts)
                .hasSize(2)
                .allMatch(it -> it.text().contains(name) && !it.text().contains("Old"));
        assertThat(lead.get("/@demo/contracts?q=" + name.replace(" ", "%20"))
                        .document()
                        .select("tbody tr"))
                .hasSize(2);
        assertThat(lead.get(
                                "/@demo/events/fresh?shown=yes&occasion=INCIDENT&name=Leak&happenedOn=2026-11-01&severity=LOW&vendor="
                                        + kept)
                        .text())
                .contains(useCaseName());
        samples.owner().update("update use_case_overview set tier = 'LOW' where use_case_id = ?", useCase.value());
        var concentration = lead.get("/@demo/portfolio/concentration/use-cases?axis=operator&party=" + kept);
        assertThat(concentration.text()).contains(useCaseName());
    }

    private String useCaseName() {
        return lead.get("/@demo/use-cases/" + useCase.value()).one("h1").text();
    }

    @Test
    void it_is_taken_back() {
        merge(kept, other);
        var form = Map.of("other", other.toString(), "version", "1");
        assertThat(lead.post(path(kept) + "/separation", form).location()).endsWith(path(other));
        assertThat(lead.get(path(other)).one("h1").text()).isEqualTo("Old " + name);
        assertThat(lead.get(path(kept)).document().select("[aria-labelledby=offerings] tbody tr"))
                .hasSize(1);
    }

    @Test
    void what_is_another_already_is_merged_into_nothing_and_takes_nothing() {
        merge(kept, other);
        var third = cases.in(() -> vendors.add(VendorFacts.named("New " + name), cases.member("lead")));
        var form = Map.of("other", third.toString(), "version", "0");
        assertThat(lead.post(path(other) + "/merger", form).status()).isEqualTo(409);
        merge(third, kept);
        assertThat(lead.get(path(other)).location()).endsWith(path(third));
        assertThat(lead.get(path(third)).document().select("[aria-labelledby=offerings] tbody tr"))
                .hasSize(2);
        assertThat(lead.get(path(third) + "/removal").text()).contains("cannot be removed");
    }

    @Test
    void an_old_page_and_whoever_may_not_change_nothing() {
        var seen = Map.of("other", other.toString(), "version", "7");
        assertThat(lead.post(path(kept) + "/merger", seen).status()).isEqualTo(409);
        var form = Map.of("other", other.toString(), "version", "0");
        var member = browser.as("member@demo.test");
        assertThat(member.get(path(kept) + "/merger").status()).isEqualTo(403);
        assertThat(member.post(path(kept) + "/merger", form).status()).isEqualTo(403);
        var itself = Map.of("other", kept.toString(), "version", "0");
        assertThat(lead.post(path(kept) + "/merger", itself).status()).isBetween(400, 499);
        merge(kept, other);
        assertThat(lead.post(path(kept) + "/separation", form).status()).isEqualTo(409);
        assertThat(lead.get(path(other)).location()).endsWith(path(kept));
    }

    private void merge(VendorId into, VendorId from) {
        var form = Map.of("other", from.toString(), "version", "0");
        assertThat(lead.post(path(into) + "/merger", form).location()).endsWith(path(into));
    }

    private OfferingId offer(VendorId vendor) {
        var lead = cases.in(() -> cases.member("lead"));
        cases.in(() -> models.add(ModelFacts.named(vendor, "Large 4"), lead));
        return cases.in(
                () -> offerings.add(OfferingFacts.named(vendor, "Model Service", OfferingKind.CLOUD_API), lead));
    }

    private List<String> facts() {
        var subject = new ReviewSubject.OfUseCase(useCase.value());
        return cases.in(() -> dossiers.stream()
                .flatMap(it -> it.facts(subject, Dossier.Use.COMPARISON).stream())
                .map(fact -> fact.key() + "=" + fact.value())
                .sorted()
                .toList());
    }

    private static String path(VendorId vendor) {
        return "/@demo/vendors/" + vendor;
    }
}
