package io.demarc.nextplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageSamples;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** An approved use case of the member's in the EU, and what they do with its next plan on its pages. */
record PreparedPlan(UseCaseId useCase, Browser browser, CompleteCase cases, ReviewDesk desk, PageSamples samples) {

    static PreparedPlan of(Browser browser, CompleteCase cases, ReviewDesk desk, PageSamples samples) {
        var plan = new PreparedPlan(cases.draft(), browser, cases, desk, samples);
        var subject = new ReviewSubject.OfUseCase(plan.useCase().value());
        plan.decide(cases.in(() -> desk.request(subject, cases.member("member"), "")), Verdict.APPROVE);
        assertThat(plan.standing()).isEqualTo("APPROVED");
        var begun = browser.as("member@demo.test").post(plan.page(), Map.of());
        assertThat(begun.location()).endsWith("/next-plan");
        return plan;
    }

    String page() {
        return "/@demo/use-cases/" + useCase + "/next-plan";
    }

    String where() {
        return page() + "/where-it-runs";
    }

    String text() {
        return browser.as("member@demo.test").get(page()).text();
    }

    void movedTo(String region) {
        movedTo(region, "member");
        assertThat(text()).contains(region);
    }

    void movedTo(String region, String by) {
        var visitor = browser.as(by + "@demo.test");
        var sent = FilledForm.of(visitor.get(where()), "/where-it-runs")
                .with("A.region", region)
                .send(visitor);
        assertThat(sent.location()).endsWith("/next-plan");
    }

    FilledForm form(String action) {
        return FilledForm.of(browser.as("member@demo.test").get(page()), action);
    }

    UUID send() {
        var sent = form("/next-plan/review").send(browser.as("member@demo.test"));
        assertThat(sent.location()).contains("/reviews/");
        return UUID.fromString(Objects.requireNonNull(sent.location()).replaceAll(".*/", ""));
    }

    void decide(UUID review, Verdict verdict) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, verdict, "Because.", cases.member("lead"));
            return "";
        });
    }

    void approvedForLater() {
        form("/next-plan/day")
                .with("day", LocalDate.now().plusDays(9).toString())
                .send(browser.as("member@demo.test"));
        decide(send(), Verdict.APPROVE);
    }

    void onItsDay(DuePlans due) {
        samples.rewrite(
                "next_plan",
                "update next_plan set effective_on = cast(now() as date) where use_case_id = ?",
                useCase.value());
        takeEffectIfDue(due);
    }

    void takeEffectIfDue(DuePlans due) {
        CurrentOrganization.run(cases.in(CurrentOrganization::id), due::takeEffect);
    }

    String region() {
        return one("""
                select l.region from leg l join deployment_plan p on p.id = l.plan_id where p.use_case_id = ? and l.letter = 'A'""", useCase.value());
    }

    String standing() {
        return one("select standing from use_case_overview where use_case_id = ?", useCase.value());
    }

    String ended(UUID review) {
        return one("select coalesce(ended_how, 'OPEN') from review where id = ?", review);
    }

    List<String> fingerprints(String kind, UUID subject) {
        return samples.owner()
                .queryForList(
                        "select fingerprint from approval where subject_kind = ? and subject_id = ? order by granted_at",
                        String.class,
                        kind,
                        subject);
    }

    List<String> events() {
        return samples.owner()
                .queryForList(
                        "select name from ledger_entry where subject_id = ? order by id",
                        String.class,
                        useCase.value());
    }

    String one(String sql, Object... arguments) {
        return Objects.requireNonNull(samples.owner().queryForObject(sql, String.class, arguments));
    }
}
