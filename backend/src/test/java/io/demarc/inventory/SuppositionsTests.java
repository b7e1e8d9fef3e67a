package io.demarc.inventory;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.Suppositions.Supposed;
import io.demarc.reference.OwnDraft;
import io.demarc.reference.Trials;
import io.demarc.review.CompleteCase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.ObjectNode;

/** What is only supposed follows by the same rules as what is, and changes nothing. */
@PageTest
@Import(CompleteCase.class)
class SuppositionsTests {

    @Autowired
    Suppositions suppositions;

    @Autowired
    Trials trials;

    @Autowired
    UseCaseStates states;

    @Autowired
    Deployments deployments;

    @Autowired
    CompleteCase cases;

    @Test
    void a_use_case_that_was_moved_would_show_what_it_then_shows() {
        var useCase = cases.draft();
        var supposed = cases.in(() -> moved(List.of(useCase))).getFirst();
        assertThat(supposed.before().placed().mode()).isEqualTo("M2");
        assertThat(supposed.after().placed().mode()).isEqualTo("M5");
        assertThat(cases.in(() -> shown(useCase))).isEqualTo(supposed.before());

        cases.in(() -> {
            deployments.revise(elsewhere(useCase), deployments.version(useCase), cases.member("member"));
            return useCase;
        });
        var now = cases.in(() -> shown(useCase));
        assertThat(now.placed()).isEqualTo(supposed.after().placed());
        assertThat(now.bounded())
                .isEqualTo(supposed.after().bounded())
                .isNotEqualTo(supposed.before().bounded());
        assertThat(now.scored()).isEqualTo(supposed.after().scored());
        assertThat(now.ruled()).isEqualTo(supposed.after().ruled());
    }

    @Test
    void whoever_asks_meanwhile_gets_what_is_supposed_and_afterwards_what_is() {
        var useCase = cases.draft();
        cases.in(() -> {
            var known = states.of(useCase);
            var mode = suppositions.of(
                    useCase,
                    it -> deployments.suppose(Map.of(it, elsewhere(useCase))),
                    it -> deployments.plan(useCase).mode());
            assertThat(mode).isEqualTo(Mode.M5);
            assertThat(states.of(useCase)).isSameAs(known);
            assertThat(deployments.plan(useCase).mode()).isEqualTo(Mode.M2);
            return useCase;
        });
    }

    @Test
    void nobody_changes_what_is_only_supposed() {
        var useCase = cases.draft();
        assertThatThrownBy(() -> cases.in(() -> suppositions.of(useCase, _ -> {}, it -> states.lock(it.id()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only supposed");
        assertThatThrownBy(() -> cases.in(() -> {
                    deployments.suppose(Map.of(states.of(useCase), elsewhere(useCase)));
                    return useCase;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not supposed");
    }

    @Test
    void many_cost_no_more_statements_than_one() {
        var one = List.of(cases.draft());
        var many = IntStream.range(0, 20).mapToObj(_ -> cases.draft()).toList();
        assertThat(statements(many)).isEqualTo(statements(one));
    }

    @Test
    void a_draft_of_reference_data_is_tried_on_what_is_there() {
        var useCase = cases.draft();
        var stricter = OwnDraft.of("houserules", "house-rules", content -> {
            var rule = (ObjectNode) content.get("rules").get(0);
            rule.put("result", "FORBIDDEN").put("exceptable", true);
        });
        var tried = cases.in(() -> trials.with(
                List.of(stricter),
                () -> suppositions.of(List.of(useCase), _ -> {}).getFirst()));
        assertThat(tried.before().ruled().isForbidden()).isFalse();
        assertThat(tried.after().ruled().isForbidden()).isTrue();
        assertThat(tried.after().bounded()).isEqualTo(tried.before().bounded());
        var after = cases.in(() -> suppositions.of(List.of(useCase), _ -> {}).getFirst());
        assertThat(after.after().ruled().isForbidden()).isFalse();
    }

    private List<Supposed> moved(List<UseCaseId> useCases) {
        return suppositions.of(
                useCases, all -> deployments.suppose(all.stream().collect(toMap(it -> it, it -> elsewhere(it.id())))));
    }

    /** Its only place, on machines that we rent. */
    private DeploymentPlan elsewhere(UseCaseId useCase) {
        var plan = deployments.plan(useCase);
        var leg = plan.legs().getFirst();
        return new DeploymentPlan(
                useCase,
                List.of(new Leg(leg.id(), "A", Mode.M5, null, null, leg.region(), null, leg.answers())),
                Routing.NONE);
    }

    private OverviewRow shown(UseCaseId useCase) {
        return states.of(useCase).shown();
    }

    private int statements(List<UseCaseId> useCases) {
        return cases.in(() -> {
            Statements.reset();
            moved(useCases);
            return Statements.seen().size();
        });
    }
}
