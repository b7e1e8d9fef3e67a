package io.demarc.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.kernel.Uuid7;
import io.demarc.review.CompleteCase;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers about a subject that no module asks about yet, in a transaction that is rolled back. */
@PageTest
@Import(CompleteCase.class)
class AnswerSheetsTests {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Autowired
    AnswerSheets sheets;

    @Autowired
    CompleteCase cases;

    @Autowired
    EntityManager entities;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    private Member lead;

    @Test
    void an_offering_and_its_parts_have_answers_like_any_subject() {
        lead = cases.in(() -> cases.member("lead"));
        var offering = new AnswerSubject("offering", Uuid7.next());
        var contract = Uuid7.next();
        rolledBack(() -> {
            var whole = sheets.keep(
                    AnswerSheet.empty(offering), null, new Answers(Map.of("Q1", "EU", "Q2", "30")), lead.id(), NOON);
            sheets.keep(whole, contract, new Answers(Map.of("Q1", "US")), lead.id(), NOON);
            entities.flush();
            entities.clear();

            var read = read(offering);
            assertThat(read.whole().all()).isEqualTo(Map.of("Q1", "EU", "Q2", "30"));
            assertThat(read.part(contract).all()).isEqualTo(Map.of("Q1", "US"));

            sheets.keep(read, null, read.whole().with(Map.of("Q2", "")), lead.id(), NOON.plusSeconds(60));
            entities.flush();
            entities.clear();
            assertThat(read(offering).whole().all()).isEqualTo(Map.of("Q1", "EU"));
            assertThat(entities.createQuery("select a.answeredAt from Answer a where a.subjectId = :id", Instant.class)
                            .setParameter("id", offering.id())
                            .getResultList())
                    .as("who said the same before keeps having said it")
                    .containsOnly(NOON);
        });
    }

    private AnswerSheet read(AnswerSubject subject) {
        return sheets.of(subject.kind(), List.of(subject.id())).get(subject.id());
    }

    private void rolledBack(Runnable work) {
        CurrentOrganization.run(
                organizations.withSlug("demo").orElseThrow().id(),
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.run();
                }));
    }
}
