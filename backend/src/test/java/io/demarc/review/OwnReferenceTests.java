package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.assessment.Assessments;
import io.demarc.assessment.Score;
import io.demarc.boundary.Boundaries;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Role;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.reference.Publishing;
import io.demarc.review.policy.Route;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewable;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An organization adds a layer, a factor and a review stage of its own. What is asked for from then on follows them; a
 * review that runs already keeps those that it was asked for on.
 */
@PageTest
class OwnReferenceTests {

    private static final Map<Role, String> CAST = Map.ofEntries(
            Map.entry(new Role("GOVERNANCE_LEAD"), "lead"),
            Map.entry(new Role("BUSINESS_REVIEWER"), "business"),
            Map.entry(new Role("DATA_REVIEWER"), "data"),
            Map.entry(new Role("SECURITY_REVIEWER"), "security"),
            Map.entry(new Role("PRIVACY_REVIEWER"), "privacy"),
            Map.entry(new Role("LEGAL_REVIEWER"), "legal"),
            Map.entry(new Role("VENDOR_RISK_REVIEWER"), "vendorrisk"),
            Map.entry(new Role("PLATFORM_REVIEWER"), "platform"),
            Map.entry(new Role("ROUTING_REVIEWER"), "routing"),
            Map.entry(new Role("MODEL_RISK_REVIEWER"), "modelrisk"),
            Map.entry(new Role("EXECUTIVE"), "executive"));

    @Autowired
    Publishing publishing;

    @Autowired
    Boundaries boundaries;

    @Autowired
    Assessments assessments;

    @Autowired
    @Qualifier("useCaseReviews")
    Reviewable reviews;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Reviews rows;

    @Autowired
    Intake intake;

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    @Autowired
    PageSamples samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser browser;

    private UseCaseId search;
    private UUID running;

    @BeforeEach
    void before_anything_is_published() {
        search = new UseCaseId(id("select id from use_case where name = 'Policy wording search'"));
        running = id("""
                select r.id from review r join use_case u on u.tenant_id = r.tenant_id and u.id = r.subject_id
                where u.name = 'Pricing explainer'
                """);
        in("demo", () -> {
            assertThat(boundaries.map(search).together().cells()).hasSize(18);
            assertThat(assessments.score(search)).isInstanceOf(Score.Graded.class);
            assertThat(route().asks(SupplyOfPower.WORKS_COUNCIL)).isFalse();
            return null;
        });
    }

    @Test
    void boundary_score_and_route_follow_what_an_organization_publishes_and_a_running_review_keeps_what_it_had() {
        var before =
                in("demo", () -> rows.findById(running).orElseThrow().round().route());
        in("demo", () -> {
            publishing.publish(SupplyOfPower.drafts(), "We answer for our own power", of("lead"));
            return null;
        });

        in("demo", () -> {
            var cell = Objects.requireNonNull(boundaries.map(search).together()).cell(SupplyOfPower.LAYER);
            assertThat(cell.who()).isEqualTo(Responsibility.US);
            assertThat(cell.activities().ours()).extracting(it -> it.id().id()).containsExactly("L19.C1");
            assertThat(assessments.score(search)).isEqualTo(new Score.Unanswered(List.of("AN90")));
            intake.answer(search, Map.of("AN90", "4"), of("lead"));
            return null;
        });
        in("demo", () -> {
            assertThat(assessments.score(search)).isInstanceOfSatisfying(Score.Graded.class, graded -> assertThat(
                            graded.factors().getLast().contribution())
                    .isEqualByComparingTo("4.00"));
            assertThat(route().asks(SupplyOfPower.WORKS_COUNCIL)).isTrue();
            assertThat(route().role(SupplyOfPower.WORKS_COUNCIL)).isEqualTo(new Role("LEGAL_REVIEWER"));
            return null;
        });
        assertThat(text("select outline from use_case_overview where use_case_id = ?", search.value()))
                .contains("L19");
        assertThat(text("select derived_with from use_case_overview where use_case_id = ?", search.value()))
                .contains("layers=own-1", "matrix=own-1", "variants=shipped-", "scoring=own-1");
        assertThat(text("select count(*)::text from scheduled_tasks where task_instance like '%/%'"))
                .as("what is behind is derived by jobs")
                .isEqualTo("6");
        var page = browser.as("lead@demo.test").get("/@demo/use-cases/" + search + "/boundary?leg=A&layer=L19");
        assertThat(page.one(".dm-cell-panel").text()).contains("Supply of power", "Keeps generators fuelled");
        assertThat(page.text()).contains("version 1 of this organization");

        decideAll();
        in("demo", () -> {
            var review = rows.findById(running).orElseThrow();
            assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
            assertThat(review.round().route()).isEqualTo(before);
            assertThat(review.round().versions().toString()).contains("layers=shipped-", "workflow=shipped-");
            assertThat(review.round().facts().facts()).noneMatch(it -> it.key().endsWith("L19"));
            return null;
        });
        in("globex", () -> {
            assertThat(boundaries.layers().ids()).hasSize(18);
            return null;
        });
    }

    /** The facts are compared as they are by the versions of the round: by the new ones there are more of them. */
    private void decideAll() {
        for (var waiting = waiting(); !waiting.isEmpty(); waiting = waiting())
            for (Concern stage : waiting)
                in("demo", () -> {
                    var role = desk.role(running, stage);
                    desk.decide(running, stage, Verdict.APPROVE, "", of(CAST.get(role)));
                    return null;
                });
    }

    private List<Concern> waiting() {
        return in("demo", () -> List.copyOf(desk.waiting(running)));
    }

    private Route route() {
        return reviews.route(search.value()).orElseThrow();
    }

    private Member of(String account) {
        return members.find(member(account)).orElseThrow();
    }

    private MemberId member(String account) {
        return new MemberId(id("""
                select m.id from membership m join person p on p.id = m.person_id where p.email = '%s@demo.test'
                """.formatted(account)));
    }

    private UUID id(String sql) {
        return samples.owner().queryForObject(sql, UUID.class);
    }

    private String text(String sql, Object... parameters) {
        return String.valueOf(samples.owner().queryForObject(sql, String.class, parameters));
    }

    private <T> T in(String slug, Supplier<T> work) {
        return CurrentOrganization.call(
                organizations.withSlug(slug).orElseThrow().id(), () -> transaction.execute(status -> work.get()));
    }
}
