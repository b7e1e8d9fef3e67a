package io.demarc.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.OwnDraft;
import io.demarc.reference.Publishing;
import io.demarc.reference.References;
import io.demarc.review.CompleteCase;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.ArrayNode;

/**
 * An organization asks a question of each type, about use cases and about the places that serve them: it is in the form,
 * among the answers to check, a fact for reviewers and part of the difference, and no code knows it.
 */
@PageTest
@Import(CompleteCase.class)
class OwnQuestionsPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Publishing publishing;

    @Autowired
    References references;

    @Autowired
    Facts facts;

    @Autowired
    PageSamples samples;

    private Browser.Visitor member;
    private UseCaseId useCase;
    private String path;

    /** By type: what is sent, how it is kept as a fact, and how it reads. */
    private Map<AnswerType, List<String>> given;

    @BeforeEach
    void a_question_of_each_type_is_published() {
        member = browser.as("member@demo.test");
        useCase = cases.draft();
        path = "/@demo/use-cases/" + useCase + "/intake/";
        var lead = cases.in(() -> cases.member("lead"));
        given = new LinkedHashMap<>(Map.of(
                AnswerType.CHOICE, List.of("TWO", "TWO", "The second"),
                AnswerType.LEVEL, List.of("1", "1", "The second"),
                AnswerType.SEVERAL, List.of("TWO", "TWO", "The second"),
                AnswerType.THREE_WAY, List.of("TWO", "TWO", "The second"),
                AnswerType.YES_NO, List.of("NO", "false", "No"),
                AnswerType.TEXT, List.of(" Red tape ", "Red tape", "Red tape"),
                AnswerType.NUMBER, List.of("007.50", "7.5", "7.5"),
                AnswerType.DATE, List.of("2026-12-24", "2026-12-24", "24 Dec 2026"),
                AnswerType.PERSON, List.of(lead.id().toString(), lead.id().toString(), lead.name()),
                AnswerType.LINK,
                        List.of("https://example.test/x", "https://example.test/x", "https://example.test/x")));
        boolean published =
                cases.in(() -> references.inForce(Questionnaire.KIND).number().isOwn());
        if (published) return;
        cases.in(() -> {
            publishing.publish(
                    List.of(OwnDraft.of("questionnaire", "questions", it -> {
                        for (var type : AnswerType.values()) {
                            ((ArrayNode) it.get("questions"))
                                    .addPOJO(question(type, "use-case", "how-it-decides", 101));
                            ((ArrayNode) it.get("questions")).addPOJO(question(type, "leg", "where-it-runs", 201));
                        }
                    })),
                    "We want to know",
                    lead);
            return "";
        });
    }

    @Test
    void about_a_use_case() {
        var form = member.get(path + "how-it-decides");
        given.keySet().forEach(type -> assertThat(form.document().select("main [name=" + id(type, 101) + "]"))
                .as(type.name())
                .isNotEmpty());
        assertThat(member.get(path + "check-answers").document().select("[data-state=MISSING]"))
                .as("none of them has to be answered")
                .isEmpty();
        var before = snapshot();
        var fields = new LinkedHashMap<>(form.fields("main form"));
        given.forEach((type, words) -> fields.put(id(type, 101), List.of(words.getFirst())));
        assertThat(member.send(path + "how-it-decides", fields).location()).endsWith("where-it-runs");
        assertSeen(before, "answer.", 101, "");
        assertThat(member.get(path + "how-it-decides")
                        .one("[name=" + id(AnswerType.DATE, 101) + "]")
                        .val())
                .isEqualTo("2026-12-24");

        fields.put(id(AnswerType.DATE, 101), List.of("tomorrow"));
        assertThat(member.send(path + "how-it-decides", fields)
                        .one(".dm-error-summary a")
                        .attr("href"))
                .isEqualTo("#" + id(AnswerType.DATE, 101));
    }

    @Test
    void about_a_place() {
        var form = member.get(path + "where-it-runs");
        var before = snapshot();
        var fields = new LinkedHashMap<>(form.fields("main form"));
        given.forEach((type, words) -> {
            assertThat(form.document().select("main [name='A." + code(type).toUpperCase() + "']"))
                    .as(type.name())
                    .isNotEmpty();
            fields.put("A." + code(type).toUpperCase(), List.of(words.getFirst()));
        });
        fields.put("then", List.of("next"));
        assertThat(member.send(path + "where-it-runs", fields).location()).endsWith("check-answers");
        assertSeen(before, "leg.A.", 201, "A");
        assertThat(samples.owner().queryForList("""
                        select distinct questions from answer where subject_id = ? and part_id is not null
                        """, String.class, useCase.value()))
                .containsExactly("own-1");
    }

    @Test
    void somebody_who_has_left_keeps_a_name_and_is_not_chosen_again() {
        var executive = cases.in(() -> cases.member("executive"));
        String question = id(AnswerType.PERSON, 101);
        var fields = new LinkedHashMap<>(member.get(path + "how-it-decides").fields("main form"));
        fields.put(question, List.of(executive.id().toString()));
        assertThat(member.send(path + "how-it-decides", fields).status()).isEqualTo(302);
        samples.owner()
                .update(
                        "update membership set left_at = now() where id = ?",
                        executive.id().value());

        assertThat(member.get(path + "check-answers").text()).contains("Own PERSON " + executive.name());
        var form = member.get(path + "how-it-decides");
        assertThat(form.one("[name=" + question + "] option[selected]").text()).isEqualTo(executive.name());
        assertThat(member.send(path + "how-it-decides", form.fields("main form"))
                        .one(".dm-error-summary a")
                        .attr("href"))
                .isEqualTo("#" + question);
    }

    @Test
    void another_organization_is_not_asked() {
        var globex = browser.as("lead@globex.test");
        var other = globex.get("/@globex/use-cases").one("tbody a").attr("href");
        var page = globex.get(other + "/intake/how-it-decides");
        assertThat(page.document().select("main [name=AN28]")).isNotEmpty();
        assertThat(page.document().select("main [name=AN101]")).isEmpty();
    }

    private void assertSeen(Snapshot before, String prefix, int first, String place) {
        var summary = member.get(path + "check-answers").text();
        var after = snapshot();
        var byKey = new HashMap<String, String>();
        after.facts().forEach(it -> byKey.put(it.key(), it.value() + " | " + it.words() + " | " + it.place()));
        var differences = after.since(before);
        given.forEach((type, words) -> {
            assertThat(summary).contains("Own " + type + " " + words.getLast());
            String key = prefix + (first == 101 ? id(type, first) : code(type));
            assertThat(byKey).containsEntry(key, words.get(1) + " | " + words.getLast() + " | " + place);
            assertThat(differences)
                    .filteredOn(it -> it.fact().key().equals(key))
                    .as(key)
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.before()).isEmpty();
                        assertThat(it.after()).isEqualTo(words.getLast());
                        assertThat(it.isMaterial()).isTrue();
                    });
        });
        assertThat(differences).hasSameSizeAs(given.keySet());
    }

    private Snapshot snapshot() {
        return cases.in(() -> facts.of(new ReviewSubject.OfUseCase(useCase.value())));
    }

    private static Map<String, Object> question(AnswerType type, String about, String page, int first) {
        var question = new HashMap<String, Object>(Map.of(
                "id",
                id(type, first),
                "about",
                about,
                "page",
                page,
                "type",
                type.name(),
                "title",
                "Own " + type,
                "concerns",
                List.of("W6")));
        if (about.equals("leg")) question.put("code", code(type));
        if (List.of(AnswerType.CHOICE, AnswerType.LEVEL, AnswerType.SEVERAL, AnswerType.THREE_WAY)
                .contains(type)) {
            var options = new ArrayList<Map<String, String>>();
            options.add(Map.of("value", "ONE", "text", "The first"));
            options.add(Map.of("value", "TWO", "text", "The second"));
            question.put("options", options);
        }
        return question;
    }

    private static String id(AnswerType type, int first) {
        return "AN" + (first + type.ordinal());
    }

    private static String code(AnswerType type) {
        return "own_" + type.name().toLowerCase();
    }
}
