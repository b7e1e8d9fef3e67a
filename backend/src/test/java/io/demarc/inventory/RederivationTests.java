package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.Models;
import io.demarc.vendors.Vendors;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RederivationTests {

    private static final String SHOWN = """
            select string_agg(concat_ws('|', use_case_id, mode, tier, score, open_cells, coverage, outline, standing,
                                        valid_until, review_open, derived_with), E'\\n' order by use_case_id)
            from use_case_overview
            """;

    @Autowired
    Browser browser;

    @Autowired
    RederivationJob job;

    @Autowired
    Rederivation rederivation;

    @Autowired
    PageSamples samples;

    @Autowired
    DataSource connections;

    @Autowired
    CompleteCase cases;

    @Autowired
    Consequences consequences;

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

    @Autowired
    Organizations organizations;

    @BeforeEach
    void all_is_derived() {
        deriveAll();
    }

    @Test
    void what_is_behind_is_derived_as_each_change_derives_it() {
        String before = shown();
        samples.owner().update("""
                update use_case_overview set outline = null, tier = null, score = null, mode = null, open_cells = 99,
                    coverage = 1, standing = 'NONE', derived_with = 'matrix 0'
                """);
        deriveAll();
        assertThat(shown()).isNotEmpty().isEqualTo(before);
    }

    @Test
    void a_job_that_was_killed_in_the_middle_goes_on_where_it_was() {
        String before = shown();
        samples.owner().update("update use_case_overview set outline = null, derived_with = null");
        in(() -> rederivation.derive(rederivation.behind(new UUID(0, 0)).subList(0, 5)));
        assertThat(samples.owner()
                        .queryForObject(
                                "select count(*) from use_case_overview where derived_with is not null", Integer.class))
                .isEqualTo(5);
        deriveAll();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void what_fails_for_minutes_is_tried_again_later_and_what_does_not_lets_others_go_first() {
        var looks = new AtomicInteger();
        InstantSource minutes = () -> Instant.EPOCH.plus(Duration.ofMinutes(2L * looks.getAndIncrement()));
        var slow = new RederivationJob(rederivation, organizations, connections, minutes.withZone(ZoneOffset.UTC));
        samples.owner().update("update use_case_overview set derived_with = null");
        samples.owner().execute("""
                create function fail() returns trigger language plpgsql as $$
                begin raise exception 'as always'; end $$
                """);
        samples.owner()
                .execute("create trigger fail before insert or update on use_case_overview execute function fail()");
        try {
            in(() -> assertThatThrownBy(slow::deriveSome).hasMessageStartingWith("nothing could be derived"));
        } finally {
            samples.owner().execute("drop function fail cascade");
        }
        in(() -> assertThat(slow.deriveSome()).as("its time is over").isTrue());
        in(() -> assertThat(slow.deriveSome()).as("something is left").isFalse());
    }

    @Test
    void what_many_refer_to_is_followed_by_the_job_in_the_name_of_who_changed_it() {
        var useCase = approved();
        var lead = cases.in(() -> cases.member("lead").id());
        closeModel();
        cases.in(() -> {
            consequences.putBehind(List.of(useCase.value()), lead);
            return "";
        });
        assertThat(standing(useCase)).isEqualTo("APPROVED");
        deriveAll();
        assertThat(standing(useCase)).isEqualTo("STALE");
        assertThat(samples.owner()
                        .queryForObject(
                                "select stale_by from approval where subject_id = ?", UUID.class, useCase.value()))
                .isEqualTo(lead.value());
        assertThat(samples.owner()
                        .queryForObject(
                                "select count(*) from use_case_overview where behind_by is not null", Integer.class))
                .isZero();
    }

    /** Who had a hand in it is kept then as well, and no change is without an entry about its own use case. */
    @Test
    void a_draft_follows_in_the_name_of_who_changed_what_it_refers_to() {
        var first = cases.draft();
        var second = cases.draft();
        follow(first, second);
        assertThat(followed(first)).isEqualTo(followed(second)).isEqualTo(1);
    }

    @Test
    void what_is_stale_already_follows_again() {
        var useCase = approved();
        closeModel();
        follow(useCase);
        assertThat(standing(useCase)).isEqualTo("STALE");
        closeModel();
        follow(useCase);
        assertThat(standing(useCase)).isEqualTo("STALE");
        assertThat(followed(useCase)).isEqualTo(2);
    }

    @Test
    void what_is_approved_and_in_review_again_follows() {
        var useCase = approved();
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(useCase.value()), cases.member("member"), ""));
        follow(useCase);
        assertThat(followed(useCase)).isEqualTo(1);
    }

    /** Under terms that are no other test's. */
    private void closeModel() {
        samples.owner()
                .update("update model set licence = ? where name = 'Ace of Many'", "Closed " + UUID.randomUUID());
    }

    private void follow(UseCaseId... useCases) {
        cases.in(() -> {
            consequences.putBehind(
                    Stream.of(useCases).map(UseCaseId::value).toList(),
                    cases.member("lead").id());
            return "";
        });
        deriveAll();
    }

    /** How many entries about it say that it followed, and by whom it was changed with it. */
    private int followed(UseCaseId useCase) {
        return Objects.requireNonNull(
                samples.owner().queryForObject("""
                        select count(*) from ledger_entry e
                        join change c on c.tenant_id = e.tenant_id and c.ledger_entry_id = e.id
                        where e.name = 'use-case-followed' and e.subject_id = ? and e.actor_id = ?
                          and c.entity_id = e.subject_id and c.field = 'editors'
                        """, Integer.class, useCase.value(), cases.in(() -> cases.member("lead")
                        .id()
                        .value())));
    }

    @Test
    void who_puts_a_row_behind_while_it_is_derived_keeps_it_behind() {
        var useCase = approved();
        var lead = cases.in(() -> cases.member("lead").id());
        cases.in(() -> {
            rederivation.derive(List.of(useCase.value())); // Reads the row, and writes nothing that is new.
            samples.owner()
                    .update(
                            "update use_case_overview set derived_with = null, behind_by = ? where use_case_id = ?",
                            lead.value(),
                            useCase.value());
            intake.answer(useCase, Map.of("AN27", "1"), cases.member("member"));
            return "";
        });
        assertThat(samples.owner()
                        .queryForObject(
                                "select behind_by from use_case_overview where use_case_id = ? and derived_with is null",
                                UUID.class,
                                useCase.value()))
                .isEqualTo(lead.value());
    }

    private UseCaseId approved() {
        var useCase = cases.draft();
        var lead = cases.in(() -> cases.member("lead"));
        cases.in(() -> {
            var vendor = vendors.findOrAdd("Acme AI", lead);
            var model = models.findOrAdd(vendor, "Ace of Many", lead);
            var leg = new Leg(
                    deployments.plan(useCase).legs().getFirst().id(),
                    "A",
                    Mode.M2,
                    vendor.value(),
                    model.value(),
                    "EU",
                    null,
                    Answers.NONE);
            var plan = new DeploymentPlan(useCase, List.of(leg), Routing.NONE);
            deployments.revise(plan, deployments.version(useCase), cases.member("member"));
            return "";
        });
        var review =
                cases.in(() -> desk.request(new ReviewSubject.OfUseCase(useCase.value()), cases.member("member"), ""));
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", lead);
            return "";
        });
        return useCase;
    }

    private String standing(UseCaseId useCase) {
        return String.valueOf(samples.owner()
                .queryForObject(
                        "select standing from use_case_overview where use_case_id = ?", String.class, useCase.value()));
    }

    @Test
    void while_rows_are_behind_lists_and_figures_say_so() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get("/@demo/portfolio").text()).doesNotContain("recalculated");
        assertThat(lead.get("/@demo/use-cases").text()).doesNotContain("recalculated");
        samples.owner().update("update use_case_overview set derived_with = 'matrix 0'");
        assertThat(lead.get("/@demo/portfolio").text()).contains("use cases are being recalculated");
        assertThat(lead.get("/@demo/use-cases").text()).contains("being recalculated");
        deriveAll();
        assertThat(lead.get("/@demo/portfolio").text()).doesNotContain("recalculated");
    }

    @Test
    void while_its_row_is_behind_each_page_of_a_use_case_says_so() {
        var lead = browser.as("lead@demo.test");
        var id = cases.draft().value();
        for (var page : List.of("", "/boundary", "/assessment", "/deployment")) {
            var path = "/@demo/use-cases/" + id + page;
            assertThat(lead.get(path).text()).as(page).doesNotContain("recalculated");
            samples.owner().update("update use_case_overview set derived_with = null where use_case_id = ?", id);
            assertThat(lead.get(path).text()).as(page).contains("recalculated");
            deriveAll();
            assertThat(lead.get(path).text()).as(page).doesNotContain("recalculated");
        }
    }

    private String shown() {
        return String.valueOf(samples.owner().queryForObject(SHOWN, String.class));
    }

    private void deriveAll() {
        for (var organization : organizations.all()) CurrentOrganization.run(organization.id(), job::deriveAll);
    }

    private void in(Runnable work) {
        CurrentOrganization.run(organizations.withSlug("demo").orElseThrow().id(), work);
    }
}
