package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.IntakeSteps;
import io.demarc.inventory.NextBox;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of one use case shows below its head. */
@Component
class UseCasePage {

    /** Its panel says more than the answers. */
    private static final String PLACES = "where-it-runs";

    private final NextBox next;
    private final IntakeSteps steps;
    private final List<UseCasePanel> panels;

    UseCasePage(NextBox next, IntakeSteps steps, ObjectProvider<UseCasePanel> panels) {
        this.next = next;
        this.steps = steps;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(UseCasePanel::order))
                .toList();
    }

    /** A page of the wizard, and what was answered on it in one line. */
    record Said(String key, String answers) {}

    Map<String, Object> show(UseCaseFacts useCase, Member me) {
        return Map.of(
                "next",
                next.of(useCase, me),
                "answers",
                answers(useCase.id()),
                "rows",
                panels(UseCasePanel.Place.ROW, useCase.id(), me),
                "panels",
                panels(UseCasePanel.Place.PAGE, useCase.id(), me),
                "sidePanels",
                panels(UseCasePanel.Place.SIDE, useCase.id(), me));
    }

    private List<Panel> panels(UseCasePanel.Place place, UseCaseId id, Member me) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .flatMap(panel -> panel.show(id, me).stream())
                .toList();
    }

    private List<Said> answers(UseCaseId id) {
        return steps.inOrder().stream()
                .filter(step -> !step.key().equals(PLACES))
                .map(step -> new Said(
                        step.key(),
                        step.summary(id).stream()
                                .filter(line -> !line.answer().isBlank())
                                .map(UseCasePage::said)
                                .collect(Collectors.joining("\u00a0· "))))
                .filter(said -> !said.answers().isEmpty())
                .toList();
    }

    /** A word or two, and whatever only compares or begins with yes or no, says nothing without its question. */
    private static final Pattern BARE = Pattern.compile("\\S+|(Yes|No), .{0,30}|None of these|Only in part");

    private static String said(IntakeStep.Line line) {
        return BARE.matcher(line.answer()).matches() ? line.question() + " " + line.answer() : line.answer();
    }
}
