package io.demarc.nextplan;

import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.Panel;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.Histories;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.Brief;
import io.demarc.review.subject.FourEyes;
import io.demarc.review.subject.History;
import io.demarc.review.subject.Placed;
import io.demarc.review.subject.Reviewable;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.SentWords;
import io.demarc.review.subject.Subject;
import io.demarc.review.subject.Summary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Next plans as subjects of reviews: a next plan is reviewed as its use case would be, if it was in force. */
@Component
class NextPlanReviews implements Reviewable {

    private final NextPlanRepository kept;
    private final Reviewables kinds;
    private final Coming coming;
    private final Sending sending;
    private final Effect effect;
    private final Histories histories;

    NextPlanReviews(
            NextPlanRepository kept,
            Reviewables kinds,
            Coming coming,
            Sending sending,
            Effect effect,
            Histories histories) {
        this.kept = kept;
        this.kinds = kinds;
        this.coming = coming;
        this.sending = sending;
        this.effect = effect;
        this.histories = histories;
    }

    private NextPlan next(UUID id) {
        return kept.findById(id).orElseThrow(NotFound::new);
    }

    private Reviewable useCases() {
        return kinds.of("use-case");
    }

    private <R extends @Nullable Object> R coming(UUID id, BiFunction<Reviewable, UUID, R> look) {
        var next = next(id);
        return coming.with(next, () -> look.apply(useCases(), next.useCase().value()));
    }

    @Override
    public String kind() {
        return "next-plan";
    }

    @Override
    public Subject find(UUID id) {
        var next = next(id);
        var about = useCases().find(next.useCase().value());
        return new Subject(next.subject(), about.name(), about.unit(), about.owner());
    }

    @Override
    public Summary summary(UUID id) {
        return coming(id, Reviewable::summary);
    }

    @Override
    public boolean mayEdit(UUID id, Member me) {
        var next = next(id);
        return next.isOpen() && useCases().mayEdit(next.useCase().value(), me);
    }

    @Override
    public int version(UUID id) {
        return next(id).version();
    }

    @Override
    public String path(UUID id) {
        return "/use-cases/" + next(id).useCase() + "/next-plan";
    }

    @Override
    public List<Panel> panels(UUID id, Member me) {
        return coming(id, (kind, useCase) -> kind.panels(useCase, me));
    }

    @Override
    public Optional<Panel> detail(String detail) {
        return useCases().detail(detail);
    }

    @Override
    public Placed placed(String detail) {
        return useCases().placed(detail);
    }

    @Override
    public @Nullable Integer openLayers(UUID id) {
        return coming(id, Reviewable::openLayers);
    }

    @Override
    public boolean isHeld(Snapshot sent) {
        return useCases().isHeld(sent);
    }

    @Override
    public Brief brief(UUID id, Snapshot sent) {
        return useCases().brief(next(id).useCase().value(), sent);
    }

    @Override
    public @Nullable SentWords told(UUID id) {
        return coming(id, Reviewable::told);
    }

    @Override
    public Optional<Panel> line(String outline) {
        return useCases().line(outline);
    }

    /** Who agreed to the use case is not asked again about what the next plan leaves as it is. */
    @Override
    public ReviewSubject renews(UUID id) {
        return new ReviewSubject.OfUseCase(next(id).useCase().value());
    }

    @Override
    public void lock(UUID id) {
        useCases().lock(next(id).useCase().value());
    }

    @Override
    public Optional<Route> route(UUID id) {
        return coming(id, Reviewable::route);
    }

    @Override
    public void requireComplete(UUID id) {
        sending.require(next(id));
        coming(id, (kind, useCase) -> {
            kind.requireComplete(useCase);
            return useCase;
        });
    }

    @Override
    public void submitted(UUID id, Member me) {
        sending.requireEditor(next(id), me);
    }

    /** Whoever wrote the plan had a hand in it as much as whoever changed its use case. */
    @Override
    public FourEyes fourEyes(UUID id) {
        return with(next(id), useCases().fourEyes(next(id).useCase().value()));
    }

    @Override
    public FourEyes handsIn(UUID id) {
        return with(next(id), useCases().handsIn(next(id).useCase().value()));
    }

    /** No stage has decided on it while its use case was decided on: each edit comes after all that was. */
    private FourEyes with(NextPlan next, FourEyes useCase) {
        var before = histories.of(new ReviewSubject.OfUseCase(next.useCase().value()));
        return new FourEyes(
                useCase.owner(),
                Stream.concat(
                                useCase.edits().stream(),
                                next.editors().all().stream()
                                        .map(it -> new FourEyes.Edit(Set.of(), it.by(), before.after(it.at()))))
                        .toList());
    }

    @Override
    public void reviewChanged(UUID id, History now) {
        effect.take(next(id));
    }
}
