package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageTest;
import io.demarc.assessment.Tier;
import io.demarc.kernel.ReviewSubject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who approves High or Critical with open layers says why these may stay open. */
@PageTest
class OpenLayersPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewDesk desk;

    @Autowired
    JdbcClient jdbc;

    Browser.Visitor lead;

    @BeforeEach
    void people() {
        lead = browser.as("lead@demo.test");
    }

    @Test
    void approving_high_with_open_layers_takes_a_sentence_that_is_kept_with_the_decision() {
        var review = sent(Tier.HIGH);
        var form = FilledForm.of(lead.get(review + "/decision"), "/decision").with("verdict", "APPROVE");
        var refused = form.send(lead);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("stay open. Say in a sentence why that may be");
        assertThat(FilledForm.of(refused, "/decision")
                        .with("acceptance", "Only a pilot of ten people.")
                        .send(lead)
                        .status())
                .isEqualTo(302);
        assertThat(lead.get(review).text()).contains("Accepted", "Only a pilot of ten people.");
        assertThat(cases.in(
                        () -> jdbc.sql("select min(open_layers) from decision where acceptance like 'Only a pilot%'")
                                .query(Integer.class)
                                .single()))
                .isPositive();
    }

    @Test
    void what_is_said_as_the_reason_accepts_them_where_no_sentence_was_asked() {
        var review = sent(Tier.HIGH);
        assertThat(lead.post(
                                review + "/decision",
                                Map.of("stage", "W1", "round", "1", "verdict", "APPROVE", "reason", "It is a pilot."))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void neither_moderate_nor_a_rejection_takes_one() {
        var moderate = sent(Tier.MODERATE);
        assertThat(lead.get(moderate + "/decision").document().select("#acceptance"))
                .isEmpty();
        var high = sent(Tier.HIGH);
        var form = FilledForm.of(lead.get(high + "/decision"), "/decision");
        assertThat(form.with("verdict", "REJECT")
                        .with("reason", "Too early.")
                        .send(lead)
                        .status())
                .isEqualTo(302);
    }

    private String sent(Tier tier) {
        var id = cases.draft();
        var route = OpenReview.POLICY.content().route(OpenReview.POLICY.number(), tier, Map.of());
        UUID review = cases.in(
                () -> desk.request(new ReviewSubject.OfUseCase(id.value()), route, cases.member("member"), ""));
        return "/@demo/reviews/" + review;
    }
}
