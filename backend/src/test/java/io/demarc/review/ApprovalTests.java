package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.*;
import static io.demarc.review.ReviewBuilder.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.assessment.Tier;
import io.demarc.review.subject.ApprovalState;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApprovalTests {

    private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void it_holds_to_its_last_day_and_no_longer() {
        var approval = submitted(Tier.CRITICAL).approvedByAll().approval();
        assertThat(approval.state(LocalDate.parse("2027-02-23"))).isEqualTo(ApprovalState.VALID);
        assertThat(approval.state(LocalDate.parse("2027-02-24"))).isEqualTo(ApprovalState.EXPIRED);
    }

    @Test
    void a_material_change_makes_it_stale_and_says_by_which_fact_since_when() {
        var approval = submitted(Tier.LOW).approvedByAll().approval();
        approval.compare(factsWith(DATA, "restricted"), EDITOR, LATER);
        assertThat(approval.state(TODAY)).isEqualTo(ApprovalState.STALE);
        assertThat(approval.stale().orElseThrow().facts()).containsExactly("W3");
        assertThat(approval.stale().orElseThrow().since()).isEqualTo(LATER);
    }

    @Test
    void it_is_stale_since_the_first_change() {
        var approval = submitted(Tier.LOW).approvedByAll().approval();
        approval.compare(factsWith(DATA, "restricted"), EDITOR, NOON);
        approval.compare(factsWith(DATA, "secret"), EDITOR, LATER);
        assertThat(approval.stale().orElseThrow().since()).isEqualTo(NOON);
    }

    @Test
    void it_holds_again_once_the_facts_are_as_they_were_approved() {
        var approval = submitted(Tier.LOW).approvedByAll().approval();
        approval.compare(factsWith(DATA, "restricted"), EDITOR, LATER);
        approval.compare(facts(), EDITOR, LATER);
        assertThat(approval.state(TODAY)).isEqualTo(ApprovalState.VALID);
    }

    @Test
    void a_re_review_asks_only_those_whose_facts_changed() {
        var approval = submitted(Tier.HIGH).approvedByAll().approval();
        var changed = factsWith(PRIVACY, "health data");
        approval.compare(changed, OWNER, LATER);
        var again = submittedAgain(Tier.HIGH, changed, approval, LATER).review();
        assertThat(again.round().stages())
                .filteredOn(Stage::isWaiting)
                .extracting(Stage::concern)
                .containsExactly(PRIVACY);
        assertThat(again.stage(SECURITY).isCarriedOver()).isTrue();
    }

    @Test
    void a_renewal_asks_everybody() {
        var approval = submitted(Tier.HIGH).approvedByAll().approval();
        assertThat(approval.carriedOver(approval.subject(), TODAY)).isEmpty();
        assertThat(approval.carriedOver(approval.subject(), LocalDate.parse("2028-01-01")))
                .isEmpty();
    }

    @Test
    void a_rejected_re_review_makes_it_lapse() {
        var approval = submitted(Tier.LOW).approvedByAll().approval();
        approval.lapse(submitted(Tier.LOW).decided(INTAKE, Verdict.REJECT).review());
        assertThat(approval.state(TODAY)).isEqualTo(ApprovalState.LAPSED);
    }
}
