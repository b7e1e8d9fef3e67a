package io.demarc.inventory;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import java.util.List;

/** Something happened to a use case itself or to the answers about it. */
public sealed interface UseCaseEvent extends DomainEvent {

    UseCaseId useCase();

    @Override
    default Subject subject() {
        return new Subject("use-case", useCase().value());
    }

    @Named("use-case-registered")
    record UseCaseRegistered(Origin origin, UseCaseId useCase) implements UseCaseEvent {}

    @Named("use-case-imported")
    record UseCaseImported(Origin origin, UseCaseId useCase) implements UseCaseEvent {}

    @Named("use-case-described")
    record UseCaseDescribed(Origin origin, UseCaseId useCase) implements UseCaseEvent {}

    @Named("use-case-answered")
    record UseCaseAnswered(
            Origin origin, UseCaseId useCase, @Fact List<String> questions) implements UseCaseEvent {}

    @Named("use-case-claimed")
    record UseCaseClaimed(
            Origin origin, UseCaseId useCase, @Fact MemberId owner) implements UseCaseEvent {}

    /** Its owner has left the organization. */
    @Named("use-case-released")
    record UseCaseReleased(
            Origin origin, UseCaseId useCase, @Fact MemberId owner) implements UseCaseEvent {}

    /** What it refers to was changed; many do, so that it followed only later. */
    @Named("use-case-followed")
    record UseCaseFollowed(Origin origin, UseCaseId useCase) implements UseCaseEvent {}

    /** Somebody asks for a decision on it as it is now. */
    @Named("use-case-submitted")
    record UseCaseSubmitted(Origin origin, UseCaseId useCase) implements UseCaseEvent {}

    /** A question about it was put to a colleague. */
    @Named("colleague-asked")
    record ColleagueAsked(
            Origin origin,
            UseCaseId useCase,
            @Fact String question,
            @Fact MemberId colleague) implements UseCaseEvent {}

    /** Whoever was asked has answered: what they said is recorded as theirs. */
    @Named("colleague-answered")
    record ColleagueAnswered(
            Origin origin, UseCaseId useCase, @Fact String question) implements UseCaseEvent {}

    /** Whoever was asked does not know, or is the wrong person. */
    @Named("question-returned")
    record QuestionReturned(
            Origin origin,
            UseCaseId useCase,
            @Fact String question,
            @Fact String outcome) implements UseCaseEvent {}

    /** A question that was put to a colleague was taken back before they answered. */
    @Named("question-taken-back")
    record QuestionTakenBack(
            Origin origin,
            UseCaseId useCase,
            @Fact String question,
            @Fact MemberId colleague) implements UseCaseEvent {}

    /** Nobody waits for the answer of whoever was asked any more: it came from elsewhere, or would come too late. */
    @Named("question-ended")
    record QuestionEnded(
            Origin origin,
            UseCaseId useCase,
            @Fact String question,
            @Fact MemberId colleague,
            @Fact String outcome) implements UseCaseEvent {}

    @Named("use-case-retired")
    record UseCaseRetired(Origin origin, UseCaseId useCase) implements UseCaseEvent {}
}
