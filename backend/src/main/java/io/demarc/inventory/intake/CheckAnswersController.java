package io.demarc.inventory.intake;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Askable;
import io.demarc.inventory.Asked;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Colleagues;
import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.IntakeSteps;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Capability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The wizard's last page: everything that was answered, each with a way back, and what sending it will cause. */
@Controller
@Requires(Capability.REGISTER_USE_CASES)
class CheckAnswersController {

    private final Catalogue catalogue;
    private final Wizard wizard;
    private final IntakeSteps steps;
    private final ObjectProvider<Submission> submission;
    private final Colleagues colleagues;
    private final List<Askable> askable;

    CheckAnswersController(
            Catalogue catalogue,
            Wizard wizard,
            IntakeSteps steps,
            ObjectProvider<Submission> submission,
            Colleagues colleagues,
            List<Askable> askable) {
        this.askable = askable;
        this.colleagues = colleagues;
        this.catalogue = catalogue;
        this.wizard = wizard;
        this.steps = steps;
        this.submission = submission;
    }

    /** One page of the wizard, as it was answered. */
    record Part(String key, List<Row> lines) {}

    /**
     * An answer, or what is missing.
     *
     * @param asked with whom the question is, or what came of it
     */
    record Row(IntakeStep.Line line, @Nullable Asked asked) {

        public boolean isMissing() {
            return line.open() && !waits();
        }

        /** Whether it is with a colleague. */
        public boolean waits() {
            return asked != null && asked.isOpen();
        }

        /** Whether somebody answered it who was asked. */
        public boolean answered() {
            return asked != null && asked.outcome() == Asked.Outcome.ANSWERED;
        }
    }

    @GetMapping("/use-cases/{id}/intake/" + Wizard.LAST)
    String show(@Editable UseCaseFacts useCase, @Me Member me, Model model) {
        model.addAttribute("wizard", wizard.frame(useCase, Wizard.LAST, me));
        model.addAttribute("checks", true);
        var asked = colleagues.of(useCase.id());
        var parts = steps.inOrder().stream()
                .map(step -> new Part(step.key(), rows(step, useCase.id(), asked)))
                .toList();
        model.addAttribute("parts", parts);
        model.addAttribute(
                "missing",
                parts.stream()
                        .flatMap(it -> it.lines().stream())
                        .filter(Row::isMissing)
                        .count());
        model.addAttribute(
                "waiting", asked.stream().filter(Asked::isOpen).map(Asked::of).toList());
        boolean complete = steps.areComplete(useCase.id());
        model.addAttribute("complete", complete);
        var head = catalogue.head(useCase);
        model.addAttribute("standing", head.standing());
        var approved = complete
                ? submission.stream()
                        .flatMap(it -> it.approvedUntil(useCase.id()).stream())
                        .findFirst()
                : Optional.<LocalDate>empty();
        model.addAttribute("approved", approved.orElse(null));
        model.addAttribute(
                "sendable",
                complete
                        && !head.forbidden()
                        && approved.isEmpty()
                        && !head.standing().equals("IN_REVIEW"));
        model.addAttribute("unit", head.unit());
        model.addAttribute(
                "asked",
                submission.stream()
                        .flatMap(it -> it.preview(useCase.id(), me).stream())
                        .toList());
        return "inventory/check-answers";
    }

    /** What the page has to say, and what else of it is with a colleague. */
    private List<Row> rows(IntakeStep step, UseCaseId useCase, List<Asked> asked) {
        var rows = new ArrayList<Row>();
        for (var line : step.summary(useCase)) rows.add(new Row(line, asked(line, asked)));
        for (var one : asked)
            if (one.isOpen() && rows.stream().noneMatch(it -> one.equals(it.asked())))
                put(useCase, one)
                        .filter(it -> it.step().equals(step.key()))
                        .ifPresent(it -> rows.add(
                                new Row(new IntakeStep.Line(it.question().title(), ""), one)));
        return rows;
    }

    private Optional<Askable.Put> put(UseCaseId useCase, Asked one) {
        return askable.stream()
                .flatMap(it -> it.find(useCase, one.part(), one.question()).stream())
                .findFirst();
    }

    private static @Nullable Asked asked(IntakeStep.Line line, List<Asked> asked) {
        var id = line.id();
        return id == null
                ? null
                : asked.stream()
                        .filter(it -> it.isAbout(line.part(), id))
                        .findFirst()
                        .orElse(null);
    }
}
