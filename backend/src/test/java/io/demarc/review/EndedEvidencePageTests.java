package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.boundary.EvidenceShelf;
import io.demarc.evidence.Deposits;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.ToldTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An approval that rests on evidence, from the day on which that ends (material change MC21). */
@PageTest
class EndedEvidencePageTests {

    private static final String ITEM = "L11.C1";
    private static final String REPORT = "Log <review> & retention";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Deposits deposits;

    /** All is in the past, which the clock of the database asks for. */
    private LocalDate last;

    private UseCaseId id;

    @BeforeEach
    void a_draft_has_a_piece_that_proves_something_for_ten_more_days() {
        last = shelf.today().minusDays(60);
        on(last.minusDays(10), () -> {
            id = cases.draft();
            prove(REPORT, last);
        });
    }

    @Test
    void what_was_approved_on_a_piece_is_stale_when_that_is_over_for_more_than_thirty_days() {
        on(last.minusDays(10), this::approve);
        on(last.plusDays(1), () -> assertThat(standingOnceNoted()).isEqualTo("APPROVED"));
        on(last.plusDays(30), () -> assertThat(standingOnceNoted()).isEqualTo("APPROVED"));

        var stale = last.plusDays(31);
        var before = others();
        on(stale, () -> {
            assertThat(standingOnceNoted()).isEqualTo("STALE");
            var due = BusinessCalendar.UTC.after(stale, 10);
            assertThat(overview("decide_by::text")).isEqualTo(due.toString());
            var why = REPORT + " ended on " + said(last) + ", and nothing has proven the same for more than 30 days";
            var member = browser.as("member@demo.test");
            var page = member.get("/@demo/use-cases/" + id);
            assertThat(page.text()).contains("decide again by " + said(due), why, "decides again, by " + said(due));
            assertThat(page.document().select("review")).isEmpty();
            assertThat(member.get("/@demo/").text()).contains("Have " + name() + " decided again", why);
            assertThat(member.get("/@demo/use-cases?owner=me&sort=edited").text())
                    .contains("decide again by " + said(due));
            assertThat(member.get(member.get("/@demo/use-cases/" + id + "/review")
                                    .location())
                            .text())
                    .contains(why);
            assertThat(browser.as("auditor@demo.test")
                            .get("/@demo/use-cases/" + id + "/history")
                            .text())
                    .contains("Approval became stale: evidence ended on " + said(last));
            assertThat(entries("approval-unproven")).isEqualTo(1);
            assertThat(others()).as("whatever others have").isEqualTo(before);
            assertThat(standingOnceNoted()).isEqualTo("STALE");
            assertThat(entries("approval-unproven")).as("noted once").isEqualTo(1);
        });
    }

    @Test
    void it_holds_again_by_itself_when_another_piece_proves_the_same() {
        on(last.minusDays(10), this::approve);
        on(last.plusDays(31), () -> {
            assertThat(standingOnceNoted()).isEqualTo("STALE");
            prove("Another log review", last.plusYears(1));
            assertThat(overview("standing")).isEqualTo("APPROVED");
            assertThat(overview("decide_by::text")).isNull();
            assertThat(entries("approval-restored")).isEqualTo(1);
        });
    }

    @Test
    void a_piece_that_follows_in_time_keeps_it() {
        on(last.minusDays(10), this::approve);
        on(last, () -> prove("Another log review", last.plusYears(1)));
        on(last.plusDays(31), () -> assertThat(standingOnceNoted()).isEqualTo("APPROVED"));
    }

    @Test
    void what_was_not_proven_when_it_was_approved_is_not_missed() {
        on(last.plusDays(1), () -> {
            approve();
            assertThat(standingOnceNoted()).isEqualTo("APPROVED");
        });
        on(last.plusDays(31), () -> assertThat(standingOnceNoted()).isEqualTo("APPROVED"));
    }

    @Test
    void who_decided_again_without_it_is_asked_no_more_and_a_new_piece_ends_nothing() {
        on(last.minusDays(10), this::approve);
        on(last.plusDays(31), () -> {
            assertThat(standingOnceNoted()).isEqualTo("STALE");
            approve();
            assertThat(standingOnceNoted()).isEqualTo("APPROVED");
            prove("Another log review", last.plusYears(1));
            assertThat(overview("standing")).isEqualTo("APPROVED");
        });
    }

    @Test
    void a_review_goes_on_and_its_approval_says_at_once_what_is_missed() {
        var review = new UUID[1];
        on(last.minusDays(10), () -> review[0] = send());
        on(last.plusDays(31), () -> {
            assertThat(standingOnceNoted()).isEqualTo("IN_REVIEW");
            decide(review[0]);
            assertThat(overview("standing")).isEqualTo("STALE");
            assertThat(entries("approval-unproven")).isEqualTo(1);
        });
    }

    @Test
    void what_has_no_approval_loses_none() {
        on(last.plusDays(31), () -> assertThat(standingOnceNoted()).isEqualTo("DRAFT"));
    }

    @Test
    void the_day_is_the_organizations_own() {
        on(last.minusDays(10), this::approve);
        samples.owner().update("update organization set zone = 'Pacific/Kiritimati' where slug = 'demo'");
        try {
            // Fourteen hours before Greenwich.
            at(last.plusDays(30).atTime(9, 55).toInstant(ZoneOffset.UTC), () -> assertThat(standingOnceNoted())
                    .isEqualTo("APPROVED"));
            at(last.plusDays(30).atTime(10, 5).toInstant(ZoneOffset.UTC), () -> assertThat(standingOnceNoted())
                    .isEqualTo("STALE"));
        } finally {
            samples.owner().update("update organization set zone = 'UTC' where slug = 'demo'");
        }
    }

    @Test
    void looking_again_at_what_nothing_has_become_worse_for_changes_nothing() {
        var before = standings();
        shelf.follow(samples.owner().queryForList("select use_case_id from use_case_overview", UUID.class), List.of());
        assertThat(standings()).isEqualTo(before);
    }

    private List<String> standings() {
        return samples.owner()
                .queryForList("select name || ' ' || standing from use_case_overview order by 1", String.class);
    }

    /** What the portal does each minute. */
    private String standingOnceNoted() {
        cases.in(() -> {
            deposits.noteEnds();
            return id;
        });
        return overview("standing");
    }

    private void prove(String title, LocalDate until) {
        shelf.prove(id.value(), title, "SELF_ATTESTED", until, List.of(ITEM));
    }

    private void approve() {
        decide(send());
    }

    private UUID send() {
        return cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
    }

    private void decide(UUID review) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("lead"));
            return review;
        });
    }

    private String name() {
        return overview("name");
    }

    private String overview(String column) {
        return samples.owner()
                .queryForObject(
                        "select " + column + " from use_case_overview where use_case_id = ?", String.class, id.value());
    }

    private long entries(String event) {
        return samples.owner()
                .queryForObject(
                        "select count(*) from ledger_entry where name = ? and about = ?",
                        Long.class,
                        event,
                        id.value());
    }

    /** How long the ledgers of other organizations are, and how many of their approvals hold. */
    private String others() {
        return samples.owner().queryForObject("""
                        select (select count(*) from ledger_entry e where e.tenant_id <> g.id) || ' entries, '
                            || (select count(*) from approval a where a.tenant_id <> g.id and a.stale_since is null) || ' hold'
                        from organization g where g.slug = 'demo'
                        """, String.class);
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
    }

    private static void on(LocalDate day, Runnable work) {
        at(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), work);
    }

    private static void at(Instant moment, Runnable work) {
        ToldTime.at(moment, work);
    }
}
