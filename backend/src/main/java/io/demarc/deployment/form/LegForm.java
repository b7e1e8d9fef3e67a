package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.LegQuestions.Setting;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.QuestionForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed about one leg, by the short name of each field; kept as typed until it is right.
 *
 * @param questions what its mode makes matter
 */
record LegForm(String letter, Map<String, String> typed, QuestionForm questions) {

    static LegForm empty(String letter, LegQuestions asked, Setting setting) {
        return new LegForm(
                letter, Map.of(), QuestionForm.of(asked.of(letter, null, Answers.NONE, setting), letter + "."));
    }

    static LegForm of(DeploymentPlan plan, Leg leg, LegQuestions asked) {
        var typed = new HashMap<String, String>();
        put(typed, "mode", leg.mode());
        put(typed, "vendor", leg.vendor());
        put(typed, "model", leg.model());
        put(typed, "region", leg.region());
        put(typed, "share", leg.share());
        return new LegForm(leg.letter(), typed, QuestionForm.of(asked.of(plan, leg), leg.letter() + "."));
    }

    /** From the parameters of the request that begin with its letter. */
    static LegForm of(String letter, MultiValueMap<String, String> sent, LegQuestions asked, Setting setting) {
        var typed = PlanForm.part(sent.toSingleValueMap(), letter + ".");
        var inquiry = asked.of(letter, mode(typed), Answers.NONE, setting);
        return new LegForm(letter, typed, QuestionForm.posted(inquiry, letter + ".", sent::get));
    }

    /** What was typed, or nothing. */
    public String said(String field) {
        return said(typed, field);
    }

    /** The name of the field in the form. */
    public String name(String field) {
        return letter + "." + field;
    }

    /** Whether an answer to one of its questions is among the errors of the page, and must be seen. */
    public boolean isRefused(Map<String, String> errors) {
        return questions.fields().stream().anyMatch(it -> errors.containsKey(it.anchor()));
    }

    @Nullable
    Mode mode() {
        return mode(typed);
    }

    Answers answers() {
        return Answers.NONE.with(questions.given());
    }

    @Nullable
    String text(String field) {
        var said = said(field);
        return said.isEmpty() ? null : said;
    }

    @Nullable
    Integer share() {
        var said = said("share").replace("%", "").strip();
        return said.matches("\\d{1,3}") ? Integer.valueOf(said) : null;
    }

    private static String said(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static @Nullable Mode mode(Map<String, String> typed) {
        return Arrays.stream(Mode.values())
                .filter(it -> !it.isHybrid() && it.name().equals(said(typed, "mode")))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) typed.put(field, value.toString());
    }
}
