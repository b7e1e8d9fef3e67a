package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.Dossier.Concern;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reads what mattered reads of each round how it ended. */
class RoundsInHistoryPageTests extends VendorInReview {

    @Test
    void that_changes_were_asked_for_is_a_turn_and_so_is_its_answer() {
        var review = sent();
        decide(review, Verdict.ASK_FOR_CHANGES, "Whose photos?");
        assertThat(turns().getFirst()).isEqualTo("Jonas Berg asked for changes as Governance lead: “Whose photos?”");
        assertThat(headline()).endsWith("Changes are requested.");
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN27", "2"), cases.member("member"));
            desk.requestAgain(review, Seen.NOTHING, cases.member("member"), "");
            return review;
        });
        assertThat(headline()).endsWith("It is in review.");
        decide(review, Verdict.REJECT, "No.");

        assertThat(turns())
                .containsSubsequence(
                        "Rejected Jonas Berg rejected it as Governance lead: “No.”",
                        "Sent to the reviewers again by Ingrid Solheim",
                        "Jonas Berg asked for changes as Governance lead: “Whose photos?”",
                        "Review requested by Ingrid Solheim, tier Low");
    }

    private void decide(UUID review, Verdict verdict, String reason) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, verdict, reason, cases.member("lead"));
            return review;
        });
    }

    private List<String> turns() {
        return lead.get("/@demo/use-cases/" + useCase + "/history")
                .document()
                .select("tbody .dm-said")
                .eachText();
    }

    private String headline() {
        return lead.get("/@demo/use-cases/" + useCase + "/history")
                .one(".dm-sentence-text")
                .text();
    }
}
