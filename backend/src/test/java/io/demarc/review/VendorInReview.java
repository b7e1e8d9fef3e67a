package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.vendors.ModelFacts;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Models;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A use case runs a model of a vendor, both made for it, and is reviewed. */
@PageTest
abstract class VendorInReview {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    Vendors vendors;

    @Autowired
    Models models;

    @Autowired
    Deployments deployments;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    Browser.Visitor lead;
    String name;
    VendorId vendor;
    ModelId model;

    /** A use case that runs a model of a vendor made for it. */
    UseCaseId useCase;

    @BeforeEach
    void a_use_case_runs_a_model_of_a_vendor() {
        lead = browser.as("lead@demo.test");
        name = "Marlin " + Uuid7.next();
        var by = cases.in(() -> cases.member("lead"));
        vendor = cases.in(() -> vendors.add(VendorFacts.named(name), by));
        model = cases.in(() -> models.add(new ModelFacts(vendor, name + " One", true, "MIT", null), by));
        useCase = cases.draft();
        cases.in(() -> {
            var leg = new Leg(
                    deployments.plan(useCase).legs().getFirst().id(),
                    "A",
                    Mode.M2,
                    vendor.value(),
                    model.value(),
                    "EU",
                    null,
                    Answers.NONE);
            deployments.revise(
                    new DeploymentPlan(useCase, List.of(leg), Routing.NONE),
                    deployments.version(useCase),
                    cases.member("member"));
            return "";
        });
    }

    UUID sent() {
        return cases.in(() -> desk.request(new ReviewSubject.OfUseCase(useCase.value()), cases.member("member"), ""));
    }

    UUID approved() {
        var review = sent();
        decide(review);
        assertThat(standing()).isEqualTo("APPROVED");
        return review;
    }

    void decide(UUID review) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("lead"));
            return "";
        });
    }

    FilledForm form(String page, String action) {
        return FilledForm.of(lead.get("/@demo" + page), action);
    }

    String standing() {
        return String.valueOf(samples.owner()
                .queryForObject(
                        "select standing from use_case_overview where use_case_id = ?", String.class, useCase.value()));
    }
}
