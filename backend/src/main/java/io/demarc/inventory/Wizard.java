package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCasePanel.Place;
import io.demarc.kernel.Panel;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registration wizard: its pages in order, and what is shown beside them, read at once also where a form comes back. */
@Component
public class Wizard {

    public static final String FIRST = "name-and-purpose";
    public static final String LAST = "check-answers";

    private final List<IntakeStep> steps;
    private final List<UseCasePanel> panels;
    private final ObjectProvider<Submission> submission;
    private final Colleagues colleagues;

    private static final Set<Place> ELSEWHERE = Set.of(Place.PAGE, Place.ROW, Place.SIDE);

    Wizard(
            IntakeSteps steps,
            ObjectProvider<UseCasePanel> panels,
            ObjectProvider<Submission> submission,
            Colleagues colleagues) {
        this.colleagues = colleagues;
        this.submission = submission;
        this.steps = steps.inOrder();
        this.panels = panels.stream()
                .filter(panel -> !ELSEWHERE.contains(panel.place()))
                .sorted(Comparator.comparingInt(UseCasePanel::order))
                .toList();
    }

    /** A page of the bar at the top. */
    public record Step(String key, String path, boolean current, boolean complete) {}

    /** A question that was passed over, and where it is asked. */
    public record Left(String question, String path, String field) {}

    /**
     * What the wizard's frame shows around a page.
     *
     * @param panels beside it
     * @param checked before the answers where they are checked
     * @param warning message key of what a change would end, or has ended
     * @param left what was passed over on the pages before, and is with nobody
     */
    public record Frame(
            UseCaseFacts useCase,
            List<Step> steps,
            List<Panel> panels,
            List<Panel> checked,
            @Nullable String warning,
            List<Left> left) {

        /** Counted from 1. */
        public int number() {
            for (int i = 0; i < steps.size(); i++) if (steps.get(i).current()) return i + 1;
            return 1;
        }
    }

    @Transactional(readOnly = true)
    public Frame frame(UseCaseFacts useCase, String current, Member me) {
        var id = useCase.id();
        var shown = keys().map(key -> new Step(key, path(id, key), key.equals(current), complete(id, key)))
                .toList();
        return new Frame(
                useCase,
                shown,
                panels(
                        current.equals(LAST) ? EnumSet.of(Place.WIZARD) : EnumSet.of(Place.WIZARD, Place.QUESTIONS),
                        id,
                        current,
                        me),
                current.equals(LAST) ? panels(EnumSet.of(Place.CHECKED), id, current, me) : List.of(),
                warning(id),
                left(useCase, current));
    }

    private List<Left> left(UseCaseFacts useCase, String current) {
        if (current.equals(LAST)) return List.of();
        var id = useCase.id();
        return steps.stream()
                .takeWhile(step -> !step.key().equals(current))
                .filter(step -> !step.complete(id))
                .flatMap(step -> step.summary(id).stream()
                        .filter(it -> it.answer().isEmpty() && !isAsked(id, it))
                        .map(it -> new Left(it.question(), path(id, step.key()), it.field())))
                .toList();
    }

    private boolean isAsked(UseCaseId useCase, IntakeStep.Line line) {
        var id = line.id();
        return id != null && colleagues.open(useCase).stream().anyMatch(it -> it.isAbout(line.part(), id));
    }

    /** The pages to come for what is not registered yet: the first of them is asked now. */
    public List<Step> ahead() {
        return keys().map(key -> new Step(key, "", key.equals(FIRST), false)).toList();
    }

    private List<Panel> panels(Set<Place> places, UseCaseId id, String current, Member me) {
        return panels.stream()
                .filter(panel -> places.contains(panel.place()))
                .flatMap(panel -> panel.show(id, current, me).stream())
                .toList();
    }

    /** What a change of what was answered would end, or has ended, as a message key. */
    @Transactional(readOnly = true)
    public @Nullable String warning(UseCaseId id) {
        return submission.stream()
                .flatMap(it -> it.warning(id).stream())
                .findFirst()
                .orElse(null);
    }

    /** The redirect to the page after this one. */
    public String after(UseCaseId id, String key) {
        var keys = keys().toList();
        return "redirect:" + path(id, keys.get(Math.min(keys.indexOf(key) + 1, keys.size() - 1)));
    }

    /**
     * The redirect to where the form says that it goes on: a page of the wizard that was chosen in the bar, the one before,
     * the use case itself; else the page after this one. What was typed is saved by then, also where it is not complete.
     */
    public String onward(UseCaseId id, String key, @Nullable String to) {
        if (to == null) return after(id, key);
        if (to.equals("back")) return "redirect:" + before(id, key);
        if (to.equals("leave")) return "redirect:/use-cases/" + id;
        return keys().anyMatch(to::equals) ? "redirect:" + path(id, to) : after(id, key);
    }

    /** The redirect to this page, at that field. */
    public String again(UseCaseId id, String key, String field) {
        return "redirect:" + path(id, key) + (field.isEmpty() ? "" : "#" + field);
    }

    /** The path of the page before this one. */
    public String before(UseCaseId id, String key) {
        var keys = keys().toList();
        return path(id, keys.get(Math.max(keys.indexOf(key) - 1, 0)));
    }

    private Stream<String> keys() {
        return Stream.concat(Stream.concat(Stream.of(FIRST), steps.stream().map(IntakeStep::key)), Stream.of(LAST));
    }

    private boolean complete(UseCaseId id, String key) {
        return key.equals(FIRST) || steps.stream().anyMatch(step -> step.key().equals(key) && step.complete(id));
    }

    private static String path(UseCaseId id, String key) {
        return "/use-cases/" + id + "/intake/" + key;
    }
}
