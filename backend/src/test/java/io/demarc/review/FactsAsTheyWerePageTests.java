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
import io.demarc.identity.Member;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelFacts;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Models;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was decided on keeps the words of its day, and what use cases refer to is among their facts. */
@PageTest
class FactsAsTheyWerePageTests {

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

    @Test
    void a_vendor_is_renamed_after_it_was_said_that_it_is_the_same_and_the_record_keeps_the_old_name() {
        var review = approved();
        var form = form("/vendors/" + vendor + "/edit", "/vendors/" + vendor)
                .with("name", "Swordfish " + name)
                .with("country", "Norway");
        var asked = form.send(lead);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.one("#rename .dm-error").text()).contains("same vendor");
        assertThat(asked.one("#country").val()).isEqualTo("Norway");

        var another = FilledForm.of(asked, "/vendors/" + vendor)
                .with("rename", "ANOTHER")
                .send(lead);
        assertThat(another.one("#rename .dm-error").text()).contains("a vendor of its own");
        assertThat(another.one("#rename a").attr("href")).endsWith("/vendors/fresh");
        assertThat(another.one("#name").val()).isEqualTo("Swordfish " + name);

        assertThat(FilledForm.of(another, "/vendors/" + vendor)
                        .with("rename", "SAME")
                        .send(lead)
                        .status())
                .isEqualTo(302);
        assertThat(lead.get("/@demo/reviews/" + review)
                        .document()
                        .select("td.dm-after")
                        .eachText())
                .contains(name, name + " One")
                .doesNotContain("Swordfish " + name);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(lead.get("/@demo/vendors/" + vendor).text()).contains("Formerly");
        assertThat(lead.get("/@demo/vendors?q=" + name.toLowerCase(Locale.ROOT).replace(" ", "%20"))
                        .one("tbody a")
                        .text())
                .isEqualTo("Swordfish " + name);
        assertThat(cases.in(() -> vendors.findOrAdd(name, Member.ofPortal(CurrentOrganization.id()))))
                .isEqualTo(vendor);
        assertThat(ledger(vendor.value())).contains("vendor-renamed");
    }

    @Test
    void a_model_is_renamed_in_the_same_way() {
        approved();
        var form = form("/models/" + model + "/edit", "/models/" + model).with("name", "Sail");
        var asked = form.send(lead);
        assertThat(asked.one("#rename .dm-error").text()).contains("same model");
        assertThat(FilledForm.of(asked, "/models/" + model)
                        .with("rename", "SAME")
                        .send(lead)
                        .status())
                .isEqualTo(302);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(cases.in(() -> models.findOrAdd(vendor, name + " One", Member.ofPortal(CurrentOrganization.id()))))
                .isEqualTo(model);
    }

    @Test
    void what_nobody_refers_to_is_renamed_without_a_question() {
        var alone = cases.in(
                () -> vendors.add(VendorFacts.named("Alone " + name), Member.ofPortal(CurrentOrganization.id())));
        assertThat(form("/vendors/" + alone + "/edit", "/vendors/" + alone)
                        .with("name", "Lonely " + name)
                        .send(lead)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void another_licence_ends_an_open_review_in_the_name_of_who_changed_it() {
        var review = sent();
        assertThat(form("/models/" + model + "/edit", "/models/" + model)
                        .with("licence", "Business source")
                        .send(lead)
                        .status())
                .isEqualTo(302);
        assertThat(lead.get("/@demo/reviews/" + review).text()).contains("Ended by a change");
        assertThat(samples.owner().queryForObject("select ended_by from review where id = ?", UUID.class, review))
                .isEqualTo(cases.in(() -> cases.member("lead").id().value()));
    }

    @Test
    void closed_weights_make_an_approval_stale_and_open_ones_restore_it() {
        approved();
        form("/models/" + model + "/edit", "/models/" + model)
                .with("openWeights", "false")
                .send(lead);
        assertThat(standing()).isEqualTo("STALE");
        form("/models/" + model + "/edit", "/models/" + model)
                .with("openWeights", "true")
                .send(lead);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    @Test
    void another_unit_ends_an_open_review_and_another_stage_does_not() {
        var review = sent();
        describe(cases.unit("Claims"), Stage.PILOT);
        assertThat(state(review)).isNull();
        describe(cases.unit("Marine"), Stage.PILOT);
        assertThat(state(review)).isEqualTo("OVERTAKEN");
    }

    @Test
    void a_round_of_yesterday_is_not_ended_by_facts_that_it_never_knew_and_is_by_those_it_did() {
        var review = sent();
        samples.owner().update("""
                update review_round set facts = json_build_object('catalogue', 1, 'facts',
                    (select json_agg(f) from json_array_elements(facts::json -> 'facts') f where (f ->> 'since')::int = 1))::text
                where review_id = ?
                """, review);
        describe(cases.unit("Marine"), Stage.PRE_DEPLOYMENT);
        assertThat(state(review)).isNull();
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN27", "1"), cases.member("member"));
            return "";
        });
        assertThat(state(review)).isEqualTo("OVERTAKEN");
    }

    @Test
    void a_round_of_yesterday_is_decided_on_today() {
        var review = sent();
        samples.owner().update("""
                update review_round set fingerprint = repeat('0a', 32), facts = json_build_object('catalogue', 1, 'facts',
                    (select json_agg(f) from json_array_elements(facts::json -> 'facts') f where (f ->> 'since')::int = 1))::text
                where review_id = ?
                """, review);
        decide(review);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    private UUID sent() {
        return cases.in(() -> desk.request(new ReviewSubject.OfUseCase(useCase.value()), cases.member("member"), ""));
    }

    private UUID approved() {
        var review = sent();
        decide(review);
        assertThat(standing()).isEqualTo("APPROVED");
        return review;
    }

    private void decide(UUID review) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("lead"));
            return "";
        });
    }

    private void describe(BusinessUnitId unit, Stage stage) {
        cases.in(() -> {
            int version = samples.owner()
                    .queryForObject("select version from use_case where id = ?", Integer.class, useCase.value());
            intake.describe(
                    useCase,
                    version,
                    new Description("Case of " + name, "To answer sooner.", unit, stage),
                    cases.member("lead"));
            return "";
        });
    }

    private FilledForm form(String page, String action) {
        return FilledForm.of(lead.get("/@demo" + page), action);
    }

    private String standing() {
        return String.valueOf(samples.owner()
                .queryForObject(
                        "select standing from use_case_overview where use_case_id = ?", String.class, useCase.value()));
    }

    private @Nullable String state(UUID review) {
        return samples.owner().queryForObject("select ended_how from review where id = ?", String.class, review);
    }

    private List<String> ledger(UUID subject) {
        return samples.owner()
                .queryForList(
                        "select name from ledger_entry where canonical like ?", String.class, "%" + subject + "%");
    }
}
