package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.PRIVACY;
import static io.demarc.kernel.Dossier.Concern.SECURITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.review.offering.Offerings;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.Vendors;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is no use case is reviewed like one, from the first request to the end of its approval. */
@Import(Offerings.class)
class OfferingReviewTests extends OpenReview {

    @Autowired
    Offerings offerings;

    @Autowired
    Vendors vendors;

    private String name;
    private UUID offering;

    @BeforeEach
    void a_vendor_manager_asks_for_a_decision_on_what_a_vendor_offers() {
        name = "Offering " + UUID.randomUUID();
        offering = in(() -> vendors.add(VendorFacts.named(name), member("vendors")))
                .value();
        restate("Kept for 30 days.", "vendors");
        review = in(() -> desk.request(Offerings.subject(offering), member("vendors"), "New terms."));
    }

    @Test
    void it_is_sent_questioned_answered_and_approved() {
        assertThat(queue("security", "mine")).isEqualTo(name);
        assertThat(queue("privacy", "mine")).as("whose turn it is not").isEmpty();
        assertThat(section("vendors", "Waiting for others")).contains(name, "0 of 2 decided");
        assertThat(show("security").text()).contains(name, "Kept for 30 days.");

        decide("security", SECURITY, 1, Verdict.ASK_FOR_CHANGES, "Why so long?");
        assertThat(get("vendors", "/").one("[aria-labelledby=needs-you]").text())
                .contains("Why so long?");
        assertThat(known().review()).isEqualTo(ReviewState.CHANGES_REQUESTED);

        restate("Kept for a day.", "vendors");
        var answer = FilledForm.of(show("vendors"), "/resubmission").with("note", "Shorter now.");
        assertThat(answer.send(browser.as("vendors@demo.test")).location()).endsWith("/reviews/" + review);
        assertThat(show("security").text()).contains("− Kept for 30 days.", "+ Kept for a day.");

        decide("security", SECURITY, 2, Verdict.APPROVE, "");
        assertThat(queue("privacy", "mine")).isEqualTo(name);
        decide("privacy", PRIVACY, 2, Verdict.APPROVE, "");
        assertThat(known().approval(LocalDate.now())).isEqualTo(ApprovalState.VALID);
        assertThat(queue("lead", "all")).isEmpty();
        assertThat(get("lead", "/").one("[aria-labelledby=decided]").text()).contains(name);
        assertThat(show("vendors").one("[data-state=APPROVED]").text()).isNotEmpty();
    }

    @Test
    void nobody_who_does_not_see_it_finds_its_review() {
        assertThat(show("member").status()).isEqualTo(404);
        assertThat(decide("member", SECURITY, 1, Verdict.APPROVE, "").status()).isIn(403, 404);
        assertThat(queue("member", "all")).isEmpty();
    }

    @Test
    void who_stated_its_terms_does_not_decide_on_them() {
        restate("Kept for a week.", "security");
        review = in(() -> desk.request(Offerings.subject(offering), member("vendors"), ""));
        assertThat(queue("security", "mine")).isEmpty();
        assertThat(decide("security", SECURITY, 1, Verdict.APPROVE, "").status())
                .isEqualTo(409);
    }

    @Test
    void other_terms_end_an_open_review_and_make_an_approval_stale() {
        restate("Kept for ever.", "vendors");
        assertThat(known().review()).isEqualTo(ReviewState.OVERTAKEN);
        assertThat(queue("security", "all")).isEmpty();
        approve();
        restate("Sold to others.", "vendors");
        assertThat(known().approval(LocalDate.now())).isEqualTo(ApprovalState.STALE);
        restate("Kept for ever.", "vendors");
        assertThat(known().approval(LocalDate.now())).isEqualTo(ApprovalState.VALID);
    }

    @Test
    void its_approval_expires() {
        approve();
        samples.rewrite(
                "approval", "update approval set valid_until = ? where subject_id = ?", LocalDate.EPOCH, offering);
        assertThat(in(expiry::expire)).isPositive();
        assertThat(known().approval(LocalDate.now())).isEqualTo(ApprovalState.EXPIRED);
        assertThat(in(() -> jdbc.sql(
                                "select count(*) from ledger_entry where name = 'approval-expired' and subject_id = ?")
                        .param(review)
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    private void approve() {
        if (!known().isUnderReview())
            review = in(() -> desk.request(Offerings.subject(offering), member("vendors"), ""));
        decide("security", SECURITY, 1, Verdict.APPROVE, "");
        decide("privacy", PRIVACY, 1, Verdict.APPROVE, "");
    }

    private void restate(String terms, String who) {
        in(() -> {
            offerings.restate(offering, terms, member(who));
            return "";
        });
    }

    private History known() {
        return offerings.known(offering).orElseThrow();
    }

    /** The line of its review in somebody's queue, as it is called there; empty for none. */
    private String queue(String who, String scope) {
        return get(who, "/reviews?scope=" + scope)
                .document()
                .select("tbody a[href$=/reviews/" + review + "]")
                .text();
    }

    private String section(String who, String heading) {
        Page home = get(who, "/");
        return home.one("section:has(h2:contains(" + heading + "))").text();
    }
}
