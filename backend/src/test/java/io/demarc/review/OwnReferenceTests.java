package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.assessment.Assessments;
import io.demarc.assessment.Score;
import io.demarc.boundary.Boundaries;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Role;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.reference.Draft;
import io.demarc.reference.OwnDraft;
import io.demarc.reference.Publishing;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organization adds a layer, a factor and a review stage of its own. What is asked for from then on follows them; a
 * review that runs already keeps those that it was asked for on.
 */
@PageTest
class OwnReferenceTests {

    private static final Layer SUPPLY_OF_POWER = new Layer("L19");
    private static final Concern WORKS_COUNCIL = new Concern("W12");
    private static final Map<Role, String> CAST = Map.of(
            new Role("GOVERNANCE_LEAD"), "lead",
            new Role("DATA_REVIEWER"), "data",
            new Role("SECURITY_REVIEWER"), "security",
            new Role("PRIVACY_REVIEWER"), "privacy",
            new Role("LEGAL_REVIEWER"), "legal",
            new Role("MODEL_RISK_REVIEWER"), "modelrisk",
            new Role("EXECUTIVE"), "executive");

    @Autowired
    Publishing publishing;

    @Autowired
    Boundaries boundaries;

    @Autowired
    Assessments assessments;

    @Autowired
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
            assertThat(route().asks(WORKS_COUNCIL)).isFalse();
            return null;
        });
    }

    @Test
    void boundary_score_and_route_follow_what_an_organization_publishes_and_a_running_review_keeps_what_it_had() {
        var before =
                in("demo", () -> rows.findById(running).orElseThrow().round().route());
        in("demo", () -> {
            publishing.publish(
                    List.of(layers(), activities(), matrix(), scoring(), questions(), workflow()),
                    "We answer for our own power",
                    of("lead"));
            return null;
        });

        in("demo", () -> {
            var cell = Objects.requireNonNull(boundaries.map(search).together()).cell(SUPPLY_OF_POWER);
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
            assertThat(route().asks(WORKS_COUNCIL)).isTrue();
            assertThat(route().role(WORKS_COUNCIL)).isEqualTo(new Role("LEGAL_REVIEWER"));
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

    private Draft layers() {
        return OwnDraft.of("boundary", "layers", it -> list(it, "layers")
                .addPOJO(Map.ofEntries(
                        Map.entry("id", "L19"),
                        Map.entry("code", "POWER"),
                        Map.entry("name", "Supply of power"),
                        Map.entry("shortName", Map.of("en", "Supply of power", "de", "Stromversorgung")),
                        Map.entry("meaning", "What the machines run on"),
                        Map.entry("ownerQuestion", "Who is called when the lights go out?"),
                        Map.entry("band", "PLATFORM"),
                        Map.entry("place", 19),
                        Map.entry("stage", "W12"),
                        Map.entry("customerEvidence", "Fuel receipts"),
                        Map.entry("controls", List.of()),
                        Map.entry("srf", "L4"),
                        Map.entry("microsoft", "platform"),
                        Map.entry("cosai", List.of()),
                        Map.entry("aicm", List.of()),
                        Map.entry("policy", true))));
    }

    private Draft activities() {
        return OwnDraft.of("boundary", "activities", it -> list(it, "activities")
                .addPOJO(Map.of("id", "L19.C1", "text", "Keeps generators fuelled")));
    }

    private Draft matrix() {
        return OwnDraft.of("boundary", "matrix", it -> {
            for (int mode = 1; mode <= 8; mode++)
                list(it, "cells")
                        .addPOJO(Map.of(
                                "layer",
                                "L19",
                                "mode",
                                "M" + mode,
                                "owner",
                                "C",
                                "activities",
                                List.of("L19.C1"),
                                "policy",
                                true));
        });
    }

    private Draft scoring() {
        return OwnDraft.of("assessment", "scoring", it -> {
            var factors = list(it, "factors");
            factors.forEach(factor -> {
                if (factor.get("id").stringValue().equals("F03")) ((ObjectNode) factor).put("weight", 12);
            });
            factors.addPOJO(Map.of(
                    "id", "F12",
                    "name", "Dependence on power",
                    "weight", 4,
                    "answer", "AN90",
                    "rule", "ANSWER",
                    "concerns", List.of("W1", "W12"),
                    "levels", List.of("None", "Little", "Some", "Much", "All")));
        });
    }

    private Draft questions() {
        return OwnDraft.of("questionnaire", "questions", it -> {
            var options = new ArrayList<Map<String, String>>();
            for (String text : List.of("None", "Little", "Some", "Much", "All"))
                options.add(Map.of("text", text, "example", "For example " + text));
            list(it, "questions")
                    .addPOJO(Map.of(
                            "id", "AN90",
                            "about", "use-case",
                            "page", "how-it-decides",
                            "type", "LEVEL",
                            "required", Map.of(),
                            "title", "How much of it stops when the power does?",
                            "hint", "Think of a day.",
                            "options", options));
        });
    }

    private Draft workflow() {
        return OwnDraft.of("review", "workflow", it -> {
            list(it, "stages").addPOJO(Map.of("id", "W12", "name", "Works council", "role", "LEGAL_REVIEWER"));
            for (String tier : List.of("LOW", "MODERATE", "HIGH", "CRITICAL"))
                ((ArrayNode) it.get("tiers").get(tier).get("steps").get(0)).addPOJO(Map.of("stage", "W12"));
        });
    }

    private static ArrayNode list(ObjectNode content, String name) {
        return (ArrayNode) content.get(name);
    }

    private io.demarc.review.policy.Route route() {
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
