package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.IntakeSteps;
import io.demarc.inventory.NextBox;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of one use case shows below its head. */
@Component
class UseCasePage {

    /** Its panel says more than the answers. */
    private static final String PLACES = "where-it-runs";

    private final NextBox next;
    private final IntakeSteps steps;
    private final Boxes boxes;

    UseCasePage(NextBox next, IntakeSteps steps, Boxes boxes) {
        this.next = next;
        this.steps = steps;
        this.boxes = boxes;
    }

    /** A page of the wizard, and what was answered on it in one line. */
    record Said(String key, String answers) {}

    Map<String, Object> show(UseCaseFacts useCase, Member me) {
        var next = this.next.of(useCase, me);
        var answers = answers(useCase.id());
        var shown = boxes.of(useCase.id(), me, List.of(Place.ROW, Place.PAGE, Place.SIDE));
        return Map.of(
                "next", next,
                "answers", answers,
                "rows", Objects.requireNonNull(shown.get(Place.ROW)),
                "panels", Objects.requireNonNull(shown.get(Place.PAGE)),
                "sidePanels", Objects.requireNonNull(shown.get(Place.SIDE)));
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
