package io.demarc.vendors.assurance;

import io.demarc.evidence.Proving;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.assurance.Assurance.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions about an offering with their answers, as pages show them.
 *
 * @param answered how many of them somebody has answered
 * @param toAsk how many would have to be asked again now
 * @param open whether an assessment is under way, whose answers do not count yet
 * @param grade that counts today; null where nobody has graded it
 * @param would what it would be once the open assessment is completed; null where none is open
 */
record SheetView(
        List<Part> parts,
        int answered,
        int asked,
        int toAsk,
        boolean open,
        @Nullable GradeView grade,
        @Nullable GradeView would,
        List<Before> before) {

    record Part(String name, List<Line> lines) {}

    /**
     * @param level null while nobody has answered
     * @param counts lower than the level where something would have to be shown for it
     * @param again why it would be asked again; null where it would not
     */
    record Line(
            String id,
            String name,
            int weight,
            boolean knockOut,
            @Nullable Integer level,
            @Nullable String word,
            @Nullable Integer counts,
            @Nullable String note,
            @Nullable String who,
            @Nullable Instant at,
            List<Shown> proofs,
            Sheet.@Nullable Again again) {}

    record Shown(UUID piece, String title, @Nullable LocalDate until, boolean holds) {}

    /** An assessment that was completed. */
    record Before(LocalDate day, Grade grade, String percent, List<Change> changes) {}

    /** What became of an answer since the one before. */
    record Change(
            String question,
            String name,
            @Nullable Integer before,
            @Nullable Integer after) {}

    public boolean isMissing() {
        return answered < asked;
    }

    static SheetView of(Sheet sheet, Map<MemberId, String> names) {
        var again = sheet.again();
        var lines = sheet.questions().stream()
                .map(it -> new Lines(sheet, names).line(it, again.get(it.id())))
                .toList();
        var byDomain = sheet.rules().domains().stream()
                .map(domain -> new Part(
                        domain.name(),
                        sheet.questions().stream()
                                .filter(it -> it.domain().equals(domain.id()))
                                .map(it -> lines.stream()
                                        .filter(line -> line.id().equals(it.id()))
                                        .findFirst()
                                        .orElseThrow())
                                .toList()))
                .filter(it -> !it.lines().isEmpty())
                .toList();
        return new SheetView(
                byDomain,
                (int) lines.stream().filter(it -> it.level() != null).count(),
                lines.size(),
                again.size(),
                sheet.open().isPresent(),
                sheet.completed().stream()
                        .findFirst()
                        .map(it -> GradeView.of(sheet.assessed(it), sheet.today()))
                        .orElse(null),
                sheet.open()
                        .map(it -> GradeView.of(sheet.assessed(it), sheet.today()))
                        .orElse(null),
                Lines.before(sheet));
    }

    /** What is on the shelf for an answer, also what has ended. */
    static List<Shown> shown(List<Proving> proofs, LocalDate today) {
        return proofs.stream()
                .map(it -> new Shown(it.piece().value(), it.title(), it.holdsUntil(), it.holdsOn(today)))
                .toList();
    }

    /** Makes the lines of a sheet. */
    private record Lines(Sheet sheet, Map<MemberId, String> names) {

        private Line line(Question question, Sheet.@Nullable Again again) {
            var answer = sheet.latest().flatMap(it -> it.answer(question.id())).orElse(null);
            var proofs = shown(sheet.proofs().getOrDefault(question.id(), List.of()), sheet.today());
            if (answer == null)
                return new Line(
                        question.id(),
                        question.name(),
                        question.weight(),
                        question.knockOut() != null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        proofs,
                        again);
            var proof = sheet.assessed(sheet.latest().orElseThrow()).proof(question.id(), sheet.today());
            int counts =
                    new Answered(answer.level(), proof).counted(sheet.rules().unproven());
            return new Line(
                    question.id(),
                    question.name(),
                    question.weight(),
                    question.knockOut() != null,
                    answer.level(),
                    sheet.rules().answers().get(answer.level()).word(),
                    counts,
                    answer.note(),
                    answer.answeredName() != null
                            ? answer.answeredName()
                            : answer.answeredBy() == null ? null : names.get(answer.answeredBy()),
                    answer.answeredAt(),
                    proofs,
                    again);
        }

        private static List<Before> before(Sheet sheet) {
            var rounds = sheet.completed();
            return rounds.stream()
                    .flatMap(round -> round.assessment().completion().stream()
                            .map(it -> new Before(
                                    it.givenOn(),
                                    it.grade(),
                                    GradeView.shown(it.percent()),
                                    changes(rounds, rounds.indexOf(round)))))
                    .toList();
        }

        private static List<Change> changes(List<Sheet.Round> rounds, int at) {
            if (at + 1 >= rounds.size()) return List.of();
            var now = rounds.get(at);
            var then = rounds.get(at + 1);
            return now.rules().asked(now.set()).stream()
                    .map(it -> new Change(it.id(), it.name(), level(then, it), level(now, it)))
                    .filter(it -> !Objects.equals(it.before(), it.after()))
                    .toList();
        }

        private static @Nullable Integer level(Sheet.Round round, Question question) {
            return round.answer(question.id()).map(OfferingAnswer::level).orElse(null);
        }
    }
}
