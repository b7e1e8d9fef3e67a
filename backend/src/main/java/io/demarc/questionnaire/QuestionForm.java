package io.demarc.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a form asks, with what was answered or typed.
 *
 * @param given what the form answers, by the id of the question, to be kept; an empty text takes an answer back
 */
public record QuestionForm(List<Field> fields, Map<String, String> given) {

    /**
     * A question in the form.
     *
     * @param said what its line shows
     * @param error message key of why the answer cannot be kept
     */
    public record Field(
            Question question,
            String name,
            String said,
            List<Choice> choices,
            @Nullable String error) {

        /** The id of the first input that it is about; of a list the one that stands alone. */
        public String anchor() {
            return switch (question.control()) {
                case SELECT, LINE -> name;
                case RADIOS, TICKS, ROWS ->
                    choices.stream()
                            .filter(it -> it.option().alone())
                            .findFirst()
                            .or(() -> choices.stream().findFirst())
                            .map(it -> name + "-" + it.option().value())
                            .orElse(name);
            };
        }

        /** One of a few that is answered, or a list that may stay as it is: it is shown as a line that opens. */
        public boolean isFoldable() {
            return error == null
                    && switch (question.control()) {
                        case RADIOS -> choices.stream().anyMatch(Choice::chosen);
                        case TICKS -> question.required() == null;
                        case SELECT, ROWS, LINE -> false;
                    };
        }

        /** What was answered, in words; of a list what is so. */
        public String words() {
            return choices.stream()
                    .filter(Choice::chosen)
                    .map(it -> it.option().text())
                    .collect(Collectors.joining("; "));
        }

        /** Whether it was said that nothing of a list is so. */
        public boolean isNone() {
            return choices.stream().anyMatch(it -> it.option().alone() && it.chosen());
        }

        /** Whether something of a list is so, or may be. */
        public boolean isSome() {
            return said.equals(ListRows.SOME)
                    || choices.stream().anyMatch(it -> !it.option().alone() && it.counts() && !it.isOfBefore());
        }

        public Optional<Group> group(String key) {
            return groups().stream().filter(it -> it.key().equals(key)).findFirst();
        }

        /** The choices under their headings, in their order; those without one have an empty heading. */
        public List<Group> groups() {
            var groups = new LinkedHashMap<String, List<Choice>>();
            for (Choice choice : choices)
                groups.computeIfAbsent(choice.group(), it -> new ArrayList<>()).add(choice);
            return groups.entrySet().stream()
                    .map(it -> new Group(it.getKey(), question.groups().getOrDefault(it.getKey(), ""), it.getValue()))
                    .toList();
        }
    }

    /** @param state of a row of a list: YES, NO, UNSURE, or empty where nobody said */
    public record Choice(Question.Option option, boolean chosen, String state) {

        private boolean counts() {
            return state.equals(AnswerType.YES) || state.equals(AnswerType.UNSURE);
        }

        /** What is asked no more, and belongs to no group: it only has words. */
        public boolean isOfBefore() {
            return option.withdrawn() && option.group() == null;
        }

        private boolean isUnsure() {
            return state.equals(AnswerType.UNSURE);
        }

        private String group() {
            return option.group() == null ? "" : option.group();
        }
    }

    /** @param key ends with a plus where it is folded into the group before */
    public record Group(String key, String heading, List<Choice> choices) {

        public boolean isWithin() {
            return key.endsWith("+");
        }

        public long yes() {
            return choices.stream()
                    .filter(it -> it.state().equals(AnswerType.YES))
                    .count();
        }

        public long notSure() {
            return choices.stream().filter(Choice::isUnsure).count();
        }

        public boolean isAnswered() {
            return choices.stream().noneMatch(it -> it.state().isEmpty());
        }
    }

    /** @param field id of the first input that it is about */
    public record Mistake(String field, String title, String key) {}

    /** With what was answered. */
    public static QuestionForm of(Inquiry inquiry, String prefix) {
        return new QuestionForm(
                inquiry.asked()
                        .map(it -> field(it, prefix, said(it, inquiry.answers()), null))
                        .toList(),
                Map.of());
    }

    /**
     * With what was typed. A question that is not asked any more because of what was typed before it loses its answer; one
     * that the form did not have keeps it.
     *
     * @param sent what was sent in a field; null where the form did not have it. Boxes that nobody ticked are not sent
     *     either: that the form was there at all is said by its version.
     */
    public static QuestionForm posted(Inquiry inquiry, String prefix, Function<String, @Nullable List<String>> sent) {
        var fields = new ArrayList<Field>();
        var given = new LinkedHashMap<String, String>();
        var now = inquiry.answers();
        for (Question question : inquiry.questions()) {
            if (!question.isAsked(inquiry.properties(), now)) {
                given.put(question.id(), "");
                now = now.with(Map.of(question.id(), ""));
                continue;
            }
            var typed = ListRows.sent(question, prefix + question.field(), sent);
            boolean ticks = question.control() == AnswerType.Control.TICKS && sent.apply("version") != null;
            var values = typed == null ? List.<String>of() : typed;
            var reading = question.type().read(question, values);
            boolean answered = reading.fault() == null && (typed != null || ticks);
            if (answered) {
                given.put(question.id(), reading.kept());
                now = now.with(Map.of(question.id(), reading.kept()));
            }
            fields.add(field(question, prefix, values, reading.fault()));
        }
        return new QuestionForm(fields, given);
    }

    /** The fields before a list, if all of them are lines that open: then they are one, and the list is what is read. */
    public List<Field> beforeList() {
        int list = fields.stream().map(it -> it.question().control()).toList().indexOf(AnswerType.Control.ROWS);
        var before = fields.subList(0, Math.max(0, list));
        return before.stream().allMatch(Field::isFoldable) ? before : List.of();
    }

    public List<Mistake> errors() {
        var errors = new ArrayList<Mistake>();
        for (Field field : fields)
            if (field.error() != null)
                errors.add(new Mistake(field.anchor(), field.question().title(), field.error()));
        return errors;
    }

    /** As it would be sent. */
    private static List<String> said(Question question, Answers answers) {
        var kept = answers.text(question.id());
        if (kept == null) return List.of();
        return switch (question.control()) {
            case TICKS -> List.of(kept.split(","));
            case ROWS -> ListRows.said(question, List.of(kept.split(",")));
            case SELECT, RADIOS, LINE -> List.of(kept);
        };
    }

    private static Field field(Question question, String prefix, List<String> said, @Nullable String fault) {
        return new Field(
                question,
                prefix + question.field(),
                said.isEmpty() ? "" : said.getFirst(),
                question.options().stream()
                        .filter(it -> !it.withdrawn()
                                || said.contains(it.value())
                                || said.contains(it.value() + AnswerType.NOT_SURE))
                        .map(it -> new Choice(it, said.contains(it.value()), ListRows.state(it.value(), said)))
                        .toList(),
                fault == null ? null : "questionnaire.error." + fault);
    }
}
