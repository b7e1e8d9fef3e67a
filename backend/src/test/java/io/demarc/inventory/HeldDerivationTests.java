package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is held for Legal is derived as cheaply as anything else, however many there are. */
@PageTest
@Import(CompleteCase.class)
class HeldDerivationTests {

    private static final int MANY = 50;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Rederivation rederivation;

    @Autowired
    PageSamples samples;

    @Test
    void what_legal_said_of_a_chunk_is_read_at_once() {
        var forbidden = held("Q-P6?");
        reject(forbidden);
        var doubtedAnew = held("Q-P6?");
        reject(doubtedAnew);
        answer(doubtedAnew, "Q-P3?");
        var held = IntStream.range(2, MANY).mapToObj(i -> held("Q-P6?")).toList();

        var all = new ArrayList<>(held);
        all.addFirst(forbidden);
        all.addFirst(doubtedAnew);
        int one = statements(List.of(forbidden));
        assertThat(statements(all)).isEqualTo(one);

        assertThat(tier(forbidden)).isEqualTo("PROHIBITED");
        assertThat(tier(doubtedAnew)).isEqualTo("HELD");
        assertThat(held).extracting(this::tier).containsOnly("HELD");
    }

    private int statements(List<UseCaseId> ids) {
        var sorted = ids.stream().map(UseCaseId::value).sorted().toList();
        samples.owner()
                .update(
                        "update use_case_overview set tier = null, derived_with = null where use_case_id = any (?)",
                        (Object) sorted.toArray(UUID[]::new));
        return cases.in(() -> {
            Statements.reset();
            rederivation.derive(sorted);
            return Statements.seen().size();
        });
    }

    private UseCaseId held(String doubt) {
        var id = cases.draft();
        answer(id, doubt);
        return id;
    }

    private void answer(UseCaseId id, String law) {
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", law), cases.member("member"));
            return id;
        });
    }

    private void reject(UseCaseId id) {
        UUID review = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        cases.in(() -> {
            desk.decide(review, Concern.LEGAL, Verdict.REJECT, "It reads faces.", cases.member("legal"));
            return id;
        });
    }

    private String tier(UseCaseId id) {
        return samples.owner()
                .queryForObject("select tier from use_case_overview where use_case_id = ?", String.class, id.value());
    }
}
