package io.demarc.vendors.assurance;

import static java.math.RoundingMode.HALF_UP;

import io.demarc.vendors.OfferingId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers that a vendor sent last, beside those of the assessment before. */
@Component
@Transactional(readOnly = true)
class SentAnswers {

    private final QuestionnaireLinks links;
    private final LinkAnswerRepository answers;
    private final HandedIn handedIn;
    private final Sheets sheets;

    SentAnswers(QuestionnaireLinks links, LinkAnswerRepository answers, HandedIn handedIn, Sheets sheets) {
        this.links = links;
        this.answers = answers;
        this.handedIn = handedIn;
        this.sheets = sheets;
    }

    /**
     * @param would the percentage if all that waits is accepted, and its grade
     * @param before the grade that counts; null where there is none
     */
    record View(
            UUID link,
            String sentName,
            Instant sentAt,
            int people,
            List<Line> lines,
            Grade would,
            String percent,
            @Nullable Grade before,
            @Nullable String beforePercent) {

        /** Those that nobody has decided on, the ones that changed first. */
        public List<Line> waiting() {
            return lines.stream().filter(it -> it.decided() == null).toList();
        }

        public List<Line> changed() {
            return waiting().stream().filter(it -> !it.same()).toList();
        }

        public List<Line> unchanged() {
            return waiting().stream().filter(Line::same).toList();
        }
    }

    /**
     * @param then the level of before; null where nobody had answered
     * @param counts what it counts if it is accepted
     * @param points that it adds, with its sign and one decimal; empty for none
     * @param proofs what is on the shelf for it
     * @param decided whether it was accepted; null while it waits
     */
    record Line(
            String id,
            String name,
            int weight,
            @Nullable Integer then,
            @Nullable String thenWord,
            @Nullable String thenNote,
            int now,
            String nowWord,
            @Nullable String note,
            int counts,
            String points,
            boolean same,
            List<SheetView.Shown> proofs,
            @Nullable Boolean decided) {}

    View of(OfferingId offering) {
        var sent = links.sent(offering);
        var sheet = sheets.of(offering);
        var said = answers.findAllOf(List.of(sent.id())).stream()
                .collect(Collectors.toMap(LinkAnswer::question, it -> it));
        var last = sheet.completed().stream().findFirst();
        var round = sheet.open().or(sheet::latest).orElseThrow();
        var levels = new HashMap<>(round.levels());
        said.forEach((id, it) -> levels.put(id, it.level()));
        var proofs = handedIn.with(sheet.proofs(), sent);
        var would = new Assessed(round.rules(), round.set(), sheet.today(), levels, proofs).on(sheet.today());
        var before = last.map(it -> sheet.assessed(it).on(sheet.today())).orElse(null);
        var lines = round.rules().asked(round.set()).stream()
                .filter(it -> said.containsKey(it.id()))
                .map(it -> line(
                        it,
                        Objects.requireNonNull(said.get(it.id())),
                        last.flatMap(r -> r.answer(it.id())).orElse(null),
                        SheetView.shown(proofs.getOrDefault(it.id(), List.of()), sheet.today()),
                        would,
                        before))
                .toList();
        var sending = sent.sending().orElseThrow();
        return new View(
                sent.id(),
                sending.name(),
                sending.at(),
                (int) said.values().stream()
                        .map(LinkAnswer::saidName)
                        .distinct()
                        .count(),
                lines,
                would.base(),
                GradeView.shown(would.percent()),
                before == null ? null : before.base(),
                before == null ? null : GradeView.shown(before.percent()));
    }

    private static Line line(
            Assurance.Question question,
            LinkAnswer said,
            @Nullable OfferingAnswer then,
            List<SheetView.Shown> proofs,
            Graded would,
            @Nullable Graded before) {
        var words = would.rules().answers();
        int counts = would.marks().of(question);
        var difference = before == null || then == null
                ? BigDecimal.ZERO
                : would.marks()
                        .points(List.of(question))
                        .subtract(before.marks().points(List.of(question)));
        return new Line(
                question.id(),
                question.name(),
                question.weight(),
                then == null ? null : then.level(),
                then == null ? null : words.get(then.level()).word(),
                then == null ? null : then.note(),
                said.level(),
                words.get(said.level()).word(),
                said.note(),
                counts,
                points(difference),
                then != null && said.says(then.level(), then.note()),
                proofs,
                said.decided().map(LinkAnswer.Decided::accepted).orElse(null));
    }

    private static String points(BigDecimal difference) {
        var shown = difference.setScale(1, HALF_UP);
        if (shown.signum() == 0) return "";
        return (shown.signum() > 0 ? "+" : "−") + shown.abs().toPlainString();
    }
}
