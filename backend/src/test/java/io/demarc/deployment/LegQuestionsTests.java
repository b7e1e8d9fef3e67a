package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.questionnaire.When;
import io.demarc.reference.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The questions about legs that code acts on, as they are shipped. */
class LegQuestionsTests {

    private final Questionnaire shipped = Shipped.newest(Questionnaire.KIND).content();

    /** What reviewers have decided on must not change because it is asked and kept in another way. */
    @Test
    void facts_are_called_valued_and_bound_as_they_were_when_they_were_columns() {
        var answers = new TreeMap<String, String>();
        for (var question : shipped.about("leg"))
            answers.put(
                    question.id(),
                    question.type() == AnswerType.TEXT
                            ? "Owl AI"
                            : question.options().getLast().value());
        var facts = new Inquiry(shipped.about("leg"), Map.of(), new Answers(answers)).facts("leg.A.", "A");
        assertThat(facts)
                .extracting(it -> it.key() + " = " + it.value() + " | " + it.label() + ": " + it.words() + " | "
                        + it.concerns().stream().sorted().map(Object::toString).collect(Collectors.joining(" ")))
                .containsExactly(
                        "leg.A.contract_tier = ENTERPRISE | Contract: Enterprise | W5 W6 W7",
                        "leg.A.state_at_provider = AGENT_LOOP | What the provider stores: The whole agent loop | W5 W6 W7",
                        "leg.A.provider_runs_tools = false | Provider runs tools: No | W4 W9",
                        "leg.A.filter_policy_exposed = false | Filter policy is ours to set: No | W4 W9",
                        "leg.A.own_container_and_weights = false | Own container and weights: No | W4 W8 W9",
                        "leg.A.airgapped = false | No route to the internet: No | W4 W8",
                        "leg.A.accredited = false | Accredited enclave: No | W4 W8",
                        "leg.A.own_devices = false | Employees' own devices: No | W4 W8",
                        "leg.A.shipped_model = TERMS_ACCEPTED | Model shipped by a vendor: Shipped, and we accepted its"
                                + " terms as a contract | W5 W6 W7",
                        "leg.A.telemetry_leaves = false | Telemetry leaves the device: No | W5 W6",
                        "leg.A.inference_operator = Owl AI | Who executes the model: Owl AI | W3 W4 W5 W6 W7",
                        "leg.A.model_developer = Owl AI | Who developed the model: Owl AI | W3 W4 W5 W6 W7",
                        "leg.A.hosting_infrastructure = Owl AI | Cloud or site: Owl AI | W3 W4 W5 W6 W7",
                        "leg.A.routed = GLOBAL | Where requests may go: Anywhere in the world | W5 W6 W7",
                        "leg.A.customisation = SELF_TRAINED | How far the model is adapted: We trained it ourselves | W3"
                                + " W6 W9",
                        "leg.A.device_vendor = Owl AI | Vendor of the device, system or app: Owl AI | W4 W5 W6",
                        "leg.A.client_runs_tools = false | Client runs tools on our devices: No | W4 W9",
                        "leg.A.inputs_train = ALWAYS | Training with what we send: Always | W3 W5 W6 W7",
                        "leg.A.nothing_kept_or_read = NEITHER | Prompts neither kept nor read: Neither | W3 W5 W6 W7",
                        "leg.A.agreement_and_transfer = NEITHER | Agreement and transfer of personal data: Neither of the"
                                + " two | W5 W6 W7",
                        "leg.A.data_classes = 4 | Data that the place may carry: It is an official secret | W3 W4 W5 W10",
                        "leg.A.personal_data = 4 | Personal data that the place may carry: Health, belief, origin,"
                                + " crime, or face and fingerprint | W3 W5 W10",
                        "leg.A.taken_over_by = F | Taken over by: Place F | W10");
        assertThat(facts).allMatch(it -> it.since() == 1 && it.place().equals("A"));
    }

    @Test
    void each_mode_asks_what_matters_for_it() {
        var asked = new TreeMap<String, String>();
        for (Mode mode : Mode.values())
            asked.put(
                    mode.name(),
                    shipped.about("leg").stream()
                            .filter(it -> it.visible()
                                    .all()
                                    .getOrDefault("mode", List.of())
                                    .contains(mode.name()))
                            .map(Question::id)
                            .collect(Collectors.joining(" ")));
        assertThat(asked)
                .containsExactly(
                        Map.entry("M1", "AN03 AN20 AN04 AN14 AN76 AN50 AN51 AN52"),
                        Map.entry("M2", "AN03 AN10 AN11 AN04 AN05 AN14 AN50 AN51 AN52"),
                        Map.entry("M3", "AN10 AN11 AN04 AN05 AN14 AN50 AN51 AN52"),
                        Map.entry("M4", "AN12 AN04 AN05 AN14 AN50 AN51 AN52"),
                        Map.entry("M5", "AN16 AN05 AN06 AN52"),
                        Map.entry("M6", "AN15 AN16 AN05 AN06"),
                        Map.entry("M7", "AN17 AN18 AN19 AN05 AN06 AN72"),
                        Map.entry("M8", ""));
    }

    @Test
    void what_code_acts_on_can_be_answered() {
        assertThat(LegQuestions.faults(shipped)).isEmpty();
        assertThat(LegQuestions.faults(with("AN03", it -> null))).containsExactly("no question about legs is AN03");
        assertThat(LegQuestions.faults(with("AN07", it -> null)))
                .as("what came later may be missing from an organization's own")
                .isEmpty();
        assertThat(LegQuestions.faults(with("AN79", it -> changed(it, it.code(), it.visible(), List.of()))))
                .singleElement()
                .asString()
                .startsWith("AN79 does not offer");
        assertThat(LegQuestions.faults(with("AN18", it -> changed(it, it.code(), it.visible(), List.of()))))
                .containsExactly("AN18 does not offer [TERMS_ACCEPTED]");
    }

    @Test
    void a_question_depends_on_what_legs_have_and_takes_no_name_of_theirs() {
        assertThat(LegQuestions.faults(with(
                        "AN12",
                        it -> changed(
                                it,
                                "own_container_and_weights",
                                new When(Map.of("moed", List.of("M1"))),
                                it.options()))))
                .containsExactly("AN12 depends on what legs do not have: {moed=[M1]}");
        assertThat(LegQuestions.faults(with(
                        "AN12",
                        it -> changed(
                                it,
                                "own_container_and_weights",
                                new When(Map.of("mode", List.of("M9"))),
                                it.options()))))
                .containsExactly("AN12 depends on what legs do not have: {mode=[M9]}");
        assertThat(LegQuestions.faults(with("AN12", it -> required(it, new When(Map.of("stage", List.of("LIVE")))))))
                .containsExactly("AN12 depends on what legs do not have: {stage=[LIVE]}");
        assertThat(LegQuestions.faults(with("AN12", it -> changed(it, "vendor", it.visible(), it.options()))))
                .containsExactly("AN12 has the name of another fact: vendor");
    }

    /** @param change null where the question goes */
    private Questionnaire with(String id, UnaryOperator<Question> change) {
        var questions = new ArrayList<Question>();
        for (Question question : shipped.questions()) {
            var now = question.id().equals(id) ? change.apply(question) : question;
            if (now != null) questions.add(now);
        }
        return new Questionnaire(true, shipped.yes(), shipped.no(), questions);
    }

    private static Question changed(Question it, String code, When visible, List<Question.Option> options) {
        return changed(it, code, visible, it.required(), options);
    }

    private static Question required(Question it, When required) {
        return changed(it, it.code(), it.visible(), required, it.options());
    }

    private static Question changed(
            Question it, String code, When visible, @Nullable When required, List<Question.Option> options) {
        return new Question(
                it.id(),
                code,
                it.about(),
                it.page(),
                it.type(),
                it.weighty(),
                it.title(),
                it.label(),
                it.hint(),
                visible,
                required,
                it.concerns(),
                it.from(),
                it.groups(),
                options);
    }
}
