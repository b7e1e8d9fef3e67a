package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static io.demarc.kernel.Dossier.Concern.PRIVACY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from a change is an event when it begins to be so, not each time it still is. */
class DerivedEventsTests extends OpenReview {

    @Test
    void three_edits_of_an_approved_case_make_it_stale_once() {
        approve();
        for (String level : new String[] {"3", "4", "1"}) answer(level);
        assertThat(standing()).isEqualTo("STALE");
        assertThat(entries("approval-stale", review)).isEqualTo(1);

        answer("2");
        answer("2");
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(entries("approval-restored", review)).isEqualTo(1);

        answer("4");
        assertThat(entries("approval-stale", review)).isEqualTo(2);
    }

    @Test
    void an_approval_expires_once_and_is_neither_stale_nor_restored_after_that() {
        approve();
        lastDayIsOver();
        assertThat(in(expiry::expire)).isPositive();
        assertThat(in(expiry::expire)).isZero();
        answer("4");
        answer("2");
        assertThat(standing()).isEqualTo("EXPIRED");
        assertThat(entries("approval-expired", review)).isEqualTo(1);
        assertThat(entries("approval-stale", review)).isZero();
        assertThat(entries("approval-restored", review)).isZero();
    }

    @Test
    void an_edit_after_its_last_day_says_that_it_expired_before_the_daily_job_does() {
        approve();
        lastDayIsOver();
        answer("4");
        in(expiry::expire);
        assertThat(standing()).isEqualTo("EXPIRED");
        assertThat(entries("approval-expired", review)).isEqualTo(1);
    }

    @Test
    void a_second_rejection_finds_nothing_that_could_lapse() {
        approve();
        for (String level : new String[] {"3", "4"}) {
            answer(level);
            review = request("member");
            decide("lead", INTAKE, 1, Verdict.REJECT, "Not like this.");
            assertThat(entries("review-rejected", review)).isEqualTo(1);
        }
        assertThat(in(() -> jdbc.sql(
                                "select count(*) from ledger_entry where name = 'approval-lapsed' and canonical like ?")
                        .param("%" + useCase.value() + "%")
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void each_change_of_a_tier_begins_where_the_one_before_ended() {
        assertThat(in(() -> jdbc.sql("""
                        select count(*) from (
                            select canonical::json -> 'facts' ->> 'before' as before, canonical::json -> 'facts' ->> 'after' as after,
                                   lag(canonical::json -> 'facts' ->> 'after', 1, 'NONE') over (partition by subject_id order by id) as last
                            from ledger_entry where name = 'tier-changed') changes
                        where before = after or before <> last
                        """).query(Long.class).single())).isZero();
    }

    private void approve() {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        decide("privacy", PRIVACY, 1, Verdict.APPROVE, "");
        assertThat(standing()).isEqualTo("APPROVED");
    }

    private void answer(String level) {
        in(() -> {
            intake.answer(useCase, Map.of("AN27", level), member("member"));
            return "";
        });
    }

    private void lastDayIsOver() {
        samples.rewrite(
                "approval",
                "update approval set valid_until = ? where subject_id = ?",
                LocalDate.EPOCH,
                useCase.value());
        in(() -> jdbc.sql("update use_case_overview set valid_until = 'epoch' where use_case_id = ?")
                .param(useCase.value())
                .update());
    }

    private long entries(String name, UUID about) {
        return in(() -> jdbc.sql("select count(*) from ledger_entry where name = ? and subject_id = ?")
                .params(name, about)
                .query(Long.class)
                .single());
    }
}
