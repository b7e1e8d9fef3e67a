package io.demarc.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import io.demarc.reference.VersionNumber;
import io.demarc.review.CompleteCase;
import io.demarc.review.snapshot.Facts;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Rounds and answers of before there was one questionnaire name its first version: it has to answer for ever. */
@PageTest
@Import(CompleteCase.class)
class EarlierVersionPageTests {

    @Autowired
    References references;

    @Autowired
    CompleteCase cases;

    @Autowired
    Browser browser;

    @Autowired
    Facts facts;

    @Autowired
    PageSamples samples;

    @Test
    void the_first_version_asks_the_same_as_the_second() {
        var first = cases.in(() -> references.at(Questionnaire.KIND, VersionNumber.shipped(1)));
        var second = cases.in(() -> references.at(Questionnaire.KIND, VersionNumber.shipped(2)));
        assertThat(first.content()).isEqualTo(second.content());
        assertThat(first.asOf()).isBefore(second.asOf());
    }

    @Test
    void a_round_that_names_an_earlier_version_is_decided_on() {
        var useCase = cases.sent();
        assertThat(samples.rewrite("review_round", """
                        update review_round o set versions = regexp_replace(o.versions, 'questions=shipped-\\d+', 'questions=shipped-2')
                        from review r where r.id = o.review_id and r.subject_id = ? and o.versions not like '%questions=shipped-2%'
                        """, useCase.value())).isEqualTo(1);
        var lead = browser.as("lead@demo.test");
        var review = lead.get("/@demo/use-cases/" + useCase + "/review").location();
        var decided = FilledForm.of(lead.get(review + "/decision"), "/decision")
                .with("verdict", "APPROVE")
                .send(lead);
        assertThat(decided.status()).isEqualTo(302);
        assertThat(samples.owner()
                        .queryForObject(
                                "select standing from use_case_overview where use_case_id = ?",
                                String.class,
                                useCase.value()))
                .isEqualTo("APPROVED");
    }

    @Test
    void answers_that_are_scored_concern_those_whom_their_factor_concerns() {
        var useCase = cases.draft();
        var snapshot = cases.in(() -> facts.of(new ReviewSubject.OfUseCase(useCase.value())));
        assertThat(snapshot.facts().stream()
                        .filter(it -> it.key().startsWith("answer."))
                        .map(it -> it.key() + "=" + it.value() + " " + it.label() + ": "
                                + it.concerns().stream()
                                        .sorted()
                                        .map(Concern::id)
                                        .collect(Collectors.joining(" "))))
                .containsExactly(
                        "answer.AN26=0 Data classification: W1 W3 W4 W5 W11",
                        "answer.AN27=0 Personal data: W1 W3 W5 W11",
                        "answer.AN28=0 Decision impact: W1 W9 W11",
                        "answer.AN29=0 Autonomy: W1 W4 W9 W11",
                        "answer.AN30=0 Reversibility: W1 W9 W11",
                        "answer.AN31=0 Exposure: W1 W2 W5 W6 W11",
                        "answer.AN32=0 Scale: W1 W2 W11",
                        "answer.AN34=0 Operating capability: W1 W4 W8 W11",
                        "answer.AN37= Supervisor of our sector: W1 W6 W11",
                        "answer.AN38= Our list of banned uses: W1 W6",
                        "answer.AN39=NONE Regulatory class: W1 W6 W11",
                        "answer.AN77= Where it is used: W5 W6",
                        "answer.AN78= US federal: high impact: W6",
                        "answer.J1= Colorado: consequential decision: W6",
                        "answer.J2= US states and cities: decisions about people: W6",
                        "answer.J3= Korea: class: W6",
                        "answer.J4= United Kingdom: significant decision: W6",
                        "answer.J5= Canada: impact level: W6",
                        "answer.R1= Our part in the EU AI Act: W6",
                        "answer.us_category= US federal: presumed category: W6",
                        "answer.us_effect= US federal: effect: W6",
                        "answer.us_practices= US federal: minimum practices: W6");
    }
}
