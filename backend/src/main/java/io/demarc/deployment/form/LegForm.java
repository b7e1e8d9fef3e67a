package io.demarc.deployment.form;

import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.LegQuestions.Setting;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Path;
import io.demarc.inventory.AskPanel;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.QuestionForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    static LegForm of(Leg leg, LegQuestions asked, Setting setting) {
        var typed = new HashMap<String, String>();
        typed.putAll(Path.of(leg).all());
        put(typed, "mode", leg.mode());
        put(typed, "vendor", leg.vendor());
        put(typed, "model", leg.model());
        put(typed, "region", leg.region());
        put(typed, "share", leg.share());
        put(typed, "offering", leg.supply().offering());
        put(typed, "machines", leg.supply().hosting());
        return new LegForm(
                leg.letter(),
                typed,
                QuestionForm.of(asked.of(leg.letter(), leg.mode(), leg.answers(), setting), leg.letter() + "."));
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

    /** Whether the form had the field, be it left empty. */
    boolean has(String field) {
        return typed.containsKey(field);
    }

    /** The name of the field in the form. */
    public String name(String field) {
        return letter + "." + field;
    }

    /** Whether an answer to one of its questions is among the errors of the page, and must be seen. */
    public boolean isRefused(Map<String, String> errors) {
        return questions.fields().stream().anyMatch(it -> errors.containsKey(it.anchor()));
    }

    /** Message key of the question for its vendor, who is something else in each mode. */
    public String vendorKey() {
        return "deployment." + PlaceTexts.title(mode());
    }

    /** The same of its model: at a provider it may be another developer's. */
    public String modelKey() {
        var mode = mode();
        return "deployment.model" + (mode == Mode.M5 || mode == Mode.M6 || mode == Mode.M7 ? ".own" : "");
    }

    /**
     * What its mode makes matter beyond. Who developed a model is known from the model that was chosen; on a cloud platform it is
     * asked all the same, since it matters there whether it is who executes the model (V3).
     */
    public List<QuestionForm.Field> asked() {
        return questions.fields().stream()
                .filter(it -> !it.question().id().equals(LegQuestions.MODEL_DEVELOPER)
                        || mode() == Mode.M3
                        || said("model").isEmpty() && said("newModel").isEmpty()
                        || !it.said().isEmpty())
                .toList();
    }

    /** All that was said about it, as a form sends it that does not show it: by the names of its fields. */
    public Map<String, List<String>> all() {
        var all = new TreeMap<String, List<String>>();
        typed.forEach((field, text) -> {
            if (!Path.isPartOf(field)) all.put(name(field), List.of(text));
        });
        for (var field : questions.fields())
            all.put(
                    field.name(),
                    field.choices().isEmpty()
                            ? List.of(field.said())
                            : field.choices().stream()
                                    .filter(QuestionForm.Choice::chosen)
                                    .map(it -> it.option().value())
                                    .toList());
        return all;
    }

    public long answered() {
        return asked().stream()
                .filter(it -> !it.said().isEmpty() || it.choices().stream().anyMatch(QuestionForm.Choice::chosen))
                .count();
    }

    /** Whether one of its questions is to be put to a colleague, and it is not clear yet to whom. */
    public boolean asks(AskPanel panel) {
        var form = panel.form();
        return form != null && asked().stream().anyMatch(it -> it.name().equals(form.field()));
    }

    @Nullable
    Mode mode() {
        return mode(typed);
    }

    Answers answers() {
        return Answers.NONE.with(questions.given());
    }

    /** How far the path to its mode was gone. */
    Answers path() {
        return Path.of(mode(), Guided.pruned(new Answers(typed)));
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
