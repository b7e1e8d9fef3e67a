package io.demarc.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import io.demarc.reference.OwnDraft;
import io.demarc.reference.Publishing;
import io.demarc.review.CompleteCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.ArrayNode;

/** What an organization asks no more was answered all the same: rounds that asked it still compare it. */
@PageTest
@Import(CompleteCase.class)
class RemovedQuestionPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Publishing publishing;

    @Autowired
    PageSamples samples;

    @Test
    void saving_a_place_again_keeps_the_answer_and_changes_nothing() {
        var member = browser.as("member@demo.test");
        var useCase = cases.draft();
        var path = "/@demo/use-cases/" + useCase + "/intake/where-it-runs";
        FilledForm.of(member.get(path), "/where-it-runs")
                .with("A.mode", "M3")
                .with("A.ROUTED", "GLOBAL")
                .with("then", "next")
                .send(member);
        assertThat(routed(useCase)).containsExactly("GLOBAL");
        int changes = changes(useCase);

        cases.in(() -> {
            var removed = OwnDraft.of("questionnaire", "questions", it -> ((ArrayNode) it.get("questions"))
                    .removeIf(question -> question.get("id").asString().equals("AN14")));
            publishing.publish(List.of(removed), "We do not ask", cases.member("lead"));
            return "";
        });
        var again = FilledForm.of(member.get(path), "/where-it-runs")
                .with("then", "next")
                .send(member);
        assertThat(again.status()).isEqualTo(302);
        assertThat(routed(useCase)).containsExactly("GLOBAL");
        assertThat(changes(useCase)).isEqualTo(changes);
    }

    private List<String> routed(UseCaseId id) {
        return samples.owner()
                .queryForList(
                        "select value from answer where subject_id = ? and question = 'AN14'",
                        String.class,
                        id.value());
    }

    private int changes(UseCaseId id) {
        return samples.owner()
                .queryForList("select id from ledger_entry where subject_id = ?", id.value())
                .size();
    }
}
