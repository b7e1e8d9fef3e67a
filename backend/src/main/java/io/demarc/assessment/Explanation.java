package io.demarc.assessment;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The score in words and figures, as its page shows it. */
record Explanation(
        Score score,
        List<Row> factors,
        List<GateRow> gates,
        List<Missing> missing,
        List<Practice> practices,
        LawRows law,
        List<WaysDown.Way> ways,
        List<RulerBand> ruler,
        @Nullable Waterfall waterfall) {

    /**
     * Of Article 5.
     *
     * @param provision null, as its date, for what an earlier list asked and for what is on our own
     */
    record Practice(
            String text,
            @Nullable String provision,
            @Nullable LocalDate from) {}

    /**
     * @param note why the level is not the one answered; null when it is
     * @param level null when not answered
     * @param adds with one decimal, empty when not answered
     */
    record Row(
            Factor factor,
            String name,
            String answer,
            @Nullable Note note,
            @Nullable Integer level,
            int weight,
            String adds) {}

    /** @param key of a message that takes both */
    record Note(String key, String first, String second) {}

    /** @param raised whether the tier is what it is because of this gate */
    record GateRow(String id, String name, @Nullable Tier floor, boolean raised) {}

    /**
     * @param title null for where it runs, which no single question asks
     * @param path below the use case, where it is asked
     */
    record Missing(@Nullable String title, String path) {}

    static Explanation of(Assessment assessment, Rulebook rulebook) {
        var rows = rulebook.scoring().factors().stream()
                .map(factor -> row(factor, assessment, rulebook))
                .toList();
        var graded = assessment.score() instanceof Score.Graded it ? it : null;
        return new Explanation(
                assessment.score(),
                rows,
                gates(graded, rulebook),
                assessment.score() instanceof Score.Unanswered(var answers)
                        ? answers.stream().map(id -> missing(id, assessment)).toList()
                        : List.of(),
                practices(assessment, rulebook.law()),
                LawRows.of(assessment, rulebook),
                graded == null
                        ? List.of()
                        : WaysDown.from(graded, assessment.readings()).mostFirst(),
                RulerBand.of(rulebook.scoring().tiers()),
                graded == null ? null : Waterfall.of(graded, rows, rulebook.scoring()));
    }

    /** What is prohibited, or held until Legal has looked, is shown without any figure. */
    public boolean isWithoutNumbers() {
        return !practices.isEmpty();
    }

    private static List<Practice> practices(Assessment assessment, AiAct law) {
        var ids =
                switch (assessment.score()) {
                    case Score.Prohibited(var forbidden) -> forbidden;
                    case Score.Held(var held) -> held;
                    case Score.Graded _, Score.Unanswered _ -> List.<String>of();
                };
        return Stream.of(
                        law.prohibitions().stream()
                                .filter(it -> ids.contains(it.id()))
                                .map(it -> new Practice(it.text(), it.provision(), it.appliesFrom())),
                        law.ofBefore().stream()
                                .filter(it -> ids.contains(it.id()))
                                .map(it -> new Practice(it.text(), null, null)),
                        ids.stream()
                                .flatMap(it -> assessment.asked().find(it).stream())
                                .map(it -> new Practice(it.noun(), null, null)))
                .flatMap(it -> it)
                .toList();
    }

    /** With one decimal. */
    public String inherent() {
        return score instanceof Score.Graded graded ? shown(graded.inherent()) : "";
    }

    /** The place of the score on the ruler. */
    public String at() {
        return score instanceof Score.Graded graded ? graded.inherent() + "%" : "";
    }

    private static Row row(Scoring.Weighed factor, Assessment assessment, Rulebook rulebook) {
        var reading = assessment.readings().of(factor.id());
        return new Row(
                factor.id(),
                factor.name(),
                answer(factor, assessment, rulebook),
                reading == null ? null : note(factor, reading, assessment),
                reading == null ? null : reading.level(),
                factor.weight(),
                reading == null
                        ? ""
                        : shown(BigDecimal.valueOf((long) factor.weight() * reading.level())
                                .divide(BigDecimal.valueOf(Factor.HIGHEST), 2, HALF_UP)));
    }

    private static String answer(Scoring.Weighed factor, Assessment assessment, Rulebook rulebook) {
        var reading = assessment.readings().of(factor.id());
        return switch (factor.rule()) {
            case MODE, GRADE -> reading == null ? "" : factor.levels().get(reading.given());
            case ANSWER, CAPPED_BY_MODE -> assessment.asked().words(factor.answer());
            case LAW -> law(assessment.asked().words(factor.answer()), assessment, rulebook);
        };
    }

    /** All that its level may rest on: the law's list, the supervisor of the sector, other jurisdictions. */
    private static String law(String listed, Assessment assessment, Rulebook rulebook) {
        var sector = rulebook.law().sector();
        var supervised = sector == null
                ? ""
                : assessment
                        .asked()
                        .find(sector.answer())
                        .map(question -> {
                            var words = assessment.asked().words(question.id());
                            return words.isEmpty() ? "" : question.noun() + ": " + words;
                        })
                        .orElse("");
        var elsewhere = rulebook.jurisdictions().found(assessment.asked().answers()).stream()
                .map(it -> it.place().name() + ": " + it.outcome().name());
        return Stream.concat(Stream.of(listed, supervised), elsewhere)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable Note note(Scoring.Weighed factor, Reading reading, Assessment assessment) {
        var key = "assessment.basis." + reading.basis();
        return switch (reading.basis()) {
            case ANSWER, GRADE -> null;
            case LAW -> assessment.readings().isLawDoubtful() ? new Note(key, "", "") : null;
            case CAPPED_BY_MODE -> new Note(key, Integer.toString(reading.level()), "");
            case MODE -> new Note(key, "", "");
            case NOT_GRADED -> new Note(key, factor.levels().get(reading.level()), "");
            case PARTLY_GRADED ->
                new Note(key, String.join(", ", assessment.given().grading().ungraded()), "");
            case OUTDATED -> new Note(key, "", "");
            case KNOCKED_OUT ->
                assessment.given().grading().worst().stream()
                        .flatMap(it -> it.out().stream())
                        .findFirst()
                        .map(it -> new Note(key, it.because(), it.question()))
                        .orElse(null);
            case MODE_OF_SEVERAL, MODE_FAILS_LOOSELY -> {
                var placement = assessment.placement();
                var exposed = assessment.readings().scoring().modes().mostExposed(placement);
                yield new Note(
                        key,
                        String.join(", ", exposed),
                        Integer.toString(placement.legs().size()));
            }
        };
    }

    private static List<GateRow> gates(Score.@Nullable Graded graded, Rulebook rulebook) {
        var rows = new ArrayList<GateRow>();
        for (var gate : rulebook.scoring().gates()) {
            var floor = graded == null
                    ? null
                    : graded.gates().stream()
                            .filter(it -> it.gate().equals(gate.id()))
                            .map(Score.Floor::floor)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            boolean raised = graded != null
                    && graded.raisedBy().stream().anyMatch(it -> it.gate().equals(gate.id()));
            rows.add(new GateRow(gate.id(), gate.name(), floor, raised));
        }
        return rows;
    }

    private static Missing missing(String answer, Assessment assessment) {
        return assessment
                .asked()
                .find(answer)
                .map(question -> new Missing(question.title(), "/intake/" + question.page()))
                .orElseGet(() -> new Missing(null, "/intake/where-it-runs"));
    }

    /** With one decimal. */
    static String shown(BigDecimal points) {
        return points.setScale(1, HALF_UP).toPlainString();
    }
}
