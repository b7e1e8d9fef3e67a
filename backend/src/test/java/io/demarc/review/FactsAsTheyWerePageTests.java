package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.inventory.Consequences;
import io.demarc.inventory.Description;
import io.demarc.inventory.Stage;
import io.demarc.kernel.BusinessUnitId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What use cases refer to is among their facts, and rounds are compared with the facts of their day. */
class FactsAsTheyWerePageTests extends VendorInReview {

    @Autowired
    Consequences consequences;

    @Test
    void another_licence_ends_an_open_review_in_the_name_of_who_changed_it() {
        var review = sent();
        assertThat(form("/models/" + model + "/edit", "/models/" + model)
                        .with("licence", "Business source")
                        .send(lead)
                        .status())
                .isEqualTo(302);
        assertThat(lead.get("/@demo/reviews/" + review).text()).contains("Ended by a change");
        assertThat(samples.owner().queryForObject("select ended_by from review where id = ?", UUID.class, review))
                .isEqualTo(cases.in(() -> cases.member("lead").id().value()));
    }

    @Test
    void closed_weights_make_an_approval_stale_and_open_ones_restore_it() {
        approved();
        form("/models/" + model + "/edit", "/models/" + model)
                .with("openWeights", "false")
                .send(lead);
        assertThat(standing()).isEqualTo("STALE");
        form("/models/" + model + "/edit", "/models/" + model)
                .with("openWeights", "true")
                .send(lead);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    @Test
    void another_unit_ends_an_open_review_and_another_stage_does_not() {
        var review = sent();
        describe(cases.unit("Claims"), Stage.PILOT);
        assertThat(state(review)).isNull();
        describe(cases.unit("Marine"), Stage.PILOT);
        assertThat(state(review)).isEqualTo("OVERTAKEN");
    }

    @Test
    void a_round_of_yesterday_is_not_ended_by_facts_that_it_never_knew_and_is_by_those_it_did() {
        var review = sent();
        samples.rewrite("review_round", """
                update review_round set facts = json_build_object('catalogue', 1, 'facts',
                    (select json_agg(f) from json_array_elements(facts::json -> 'facts') f where (f ->> 'since')::int = 1))::text
                where review_id = ?
                """, review);
        describe(cases.unit("Marine"), Stage.PRE_DEPLOYMENT);
        assertThat(state(review)).isNull();
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN27", "1"), cases.member("member"));
            return "";
        });
        assertThat(state(review)).isEqualTo("OVERTAKEN");
    }

    @Test
    void a_round_of_yesterday_is_decided_on_today() {
        var review = sent();
        samples.rewrite("review_round", """
                update review_round set fingerprint = repeat('0a', 32), facts = json_build_object('catalogue', 1, 'facts',
                    (select json_agg(f) from json_array_elements(facts::json -> 'facts') f where (f ->> 'since')::int = 1))::text
                where review_id = ?
                """, review);
        decide(review);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    /** A job compares where nobody has just changed anything: what it finds is told all the same. */
    @Test
    void what_is_stale_by_one_more_thing_is_told_though_nobody_changes_anything() {
        approved();
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN27", "1"), cases.member("member"));
            return "";
        });
        assertThat(standing()).isEqualTo("STALE");
        samples.owner().update("update model set licence = 'Other' where id = cast(? as uuid)", model.toString());
        cases.in(() -> {
            consequences.derive(List.of(useCase));
            return "";
        });
        assertThat(samples.owner()
                        .queryForObject(
                                "select stale_facts from approval where subject_id = ?", String.class, useCase.value()))
                .contains("AN27", "licence");
    }

    private void describe(BusinessUnitId unit, Stage stage) {
        cases.in(() -> {
            int version = samples.owner()
                    .queryForObject("select version from use_case where id = ?", Integer.class, useCase.value());
            intake.describe(
                    useCase,
                    version,
                    new Description("Case of " + name, "To answer sooner.", unit, stage),
                    cases.member("lead"));
            return "";
        });
    }

    private @Nullable String state(UUID review) {
        return samples.owner().queryForObject("select ended_how from review where id = ?", String.class, review);
    }
}
