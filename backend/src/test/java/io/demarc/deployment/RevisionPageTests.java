package io.demarc.deployment;

import static io.demarc.deployment.LegQuestions.CONTRACT_TIER;
import static io.demarc.deployment.LegQuestions.MODEL_DEVELOPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What becomes of legs, and of what was answered about them, when a plan is revised. */
@PageTest
@Import(CompleteCase.class)
class RevisionPageTests {

    @Autowired
    CompleteCase cases;

    @Autowired
    Deployments deployments;

    @Autowired
    PageSamples samples;

    private UseCaseId useCase;

    @BeforeEach
    void two_places_and_a_rule_that_leads_to_the_second() {
        useCase = cases.draft();
        var first = leg(Uuid7.next(), "A", Map.of(CONTRACT_TIER, "BUSINESS"));
        var second = leg(Uuid7.next(), "B", Map.of(CONTRACT_TIER, "CONSUMER", MODEL_DEVELOPER, "Owl AI"));
        revise(rule(second, first), first, second);
    }

    @Test
    void another_leg_may_take_the_letter_of_one_that_goes() {
        var first = plan().legs().getFirst();
        var other = leg(Uuid7.next(), "B", Map.of());
        revise(rule(other, first), first, other);
        assertThat(plan().legs()).containsExactly(first, other);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void two_legs_may_exchange_their_letters() {
        var first = plan().legs().getFirst();
        var second = plan().legs().getLast();
        var now = List.of(
                leg(second.id(), "A", second.answers().all()),
                leg(first.id(), "B", first.answers().all()));
        revise(plan().routing(), now.toArray(Leg[]::new));
        assertThat(plan().legs()).isEqualTo(now);
        assertThat(answers()).isEqualTo(3);
    }

    @Test
    void a_leg_goes_with_the_rule_that_leads_to_it_and_with_its_answers() {
        var first = plan().legs().getFirst();
        revise(Routing.NONE, first);
        assertThat(plan()).isEqualTo(new DeploymentPlan(useCase, List.of(first), Routing.NONE));
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void what_is_answered_so_still_keeps_who_said_it_and_when() {
        var before = said(CONTRACT_TIER);
        var first = plan().legs().getFirst();
        var second = plan().legs().getLast();
        revise(plan().routing(), first, leg(second.id(), "B", Map.of(CONTRACT_TIER, "CONSUMER")));
        assertThat(said(CONTRACT_TIER)).isEqualTo(before);
        assertThat(said(MODEL_DEVELOPER)).isEmpty();
        assertThat(answers()).isEqualTo(2);
    }

    private void revise(Routing routing, Leg... legs) {
        cases.in(() -> {
            deployments.revise(
                    new DeploymentPlan(useCase, List.of(legs), routing),
                    deployments.version(useCase),
                    cases.member("member"));
            return "";
        });
    }

    private DeploymentPlan plan() {
        return cases.in(() -> deployments.plan(useCase));
    }

    private static Routing rule(Leg to, Leg otherwise) {
        return new Routing(
                null,
                null,
                otherwise.id(),
                null,
                List.of(new Condition("data class", Condition.Operator.IS, "secret", to.id())));
    }

    private static Leg leg(@Nullable UUID id, String letter, Map<String, String> answers) {
        return new Leg(id == null ? Uuid7.next() : id, letter, Mode.M2, null, null, null, null, new Answers(answers));
    }

    /** By the questionnaire's name of the column, of the second leg. */
    private List<String> said(String question) {
        return samples.owner().queryForList("""
                        select a.value || ' ' || a.answered_by || ' ' || a.answered_at || ' ' || a.questions
                        from answer a join leg l on l.id = a.part_id
                        where a.subject_id = ? and l.letter = 'B' and a.question = ?
                        """, String.class, useCase.value(), question);
    }

    private int answers() {
        return samples.owner()
                .queryForObject(
                        "select count(*) from answer where subject_id = ? and part_id is not null",
                        Integer.class,
                        useCase.value());
    }
}
