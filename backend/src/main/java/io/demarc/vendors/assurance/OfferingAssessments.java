package io.demarc.vendors.assurance;

import io.demarc.evidence.Dependants;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.AssuranceEvent.AssessmentBegun;
import io.demarc.vendors.assurance.AssuranceEvent.OfferingAnswered;
import io.demarc.vendors.assurance.AssuranceEvent.OfferingGraded;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments of offerings: begins, answers and completes them, and is the one place that records it. */
@NamedInterface("assurance")
@Service
@Transactional
public class OfferingAssessments {

    private final OfferingAssessmentRepository assessments;
    private final OfferingAnswerRepository answers;
    private final Sheets sheets;
    private final ObjectProvider<Dependants> dependants;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    OfferingAssessments(
            OfferingAssessmentRepository assessments,
            OfferingAnswerRepository answers,
            Sheets sheets,
            ObjectProvider<Dependants> dependants,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.assessments = assessments;
        this.answers = answers;
        this.sheets = sheets;
        this.dependants = dependants;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an assessment, if none is open, with the answers that nobody has to be asked for again. */
    public void begin(OfferingId id, Member me) {
        me.require(Capability.EDIT_VENDORS);
        open(id, me);
    }

    OfferingAssessment open(OfferingId id, Member me) {
        return assessments.findOpenToChange(id.value()).orElseGet(() -> {
            var at = clock.instant();
            var sheet = sheets.of(id);
            var questions = sheets.version();
            var opened = assessments.saveAndFlush(
                    new OfferingAssessment(id, sheet.setInForce().id(), questions, me.actor(), at));
            events.publishEvent(new AssessmentBegun(me.origin(at), id, questions.toString()));
            answers.saveAllAndFlush(sheet.carried().stream()
                    .map(it -> it.carriedInto(opened.id()))
                    .toList());
            return opened;
        });
    }

    /**
     * Keeps an answer of ours; an assessment is opened where none is.
     *
     * @param version of the answer that the form was filled from; null where there was none, or only one of the last assessment
     */
    public void answer(
            OfferingId id, String question, int level, @Nullable String note, @Nullable Integer version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var assessment = open(id, me);
        requireAsked(assessment, question);
        var kept = find(assessment, question);
        var expected = kept.filter(it -> version != null || !it.isCarried()).map(OfferingAnswer::version);
        if (!Objects.equals(version, expected.orElse(null)))
            throw new ObjectOptimisticLockingFailureException(OfferingAnswer.class, question);
        if (kept.filter(it -> it.says(level, note)).isPresent()) return;
        keep(
                kept.orElseGet(() -> new OfferingAnswer(assessment.id(), question))
                        .say(level, note, me.actor(), null, clock.instant()),
                id,
                me);
    }

    /** Keeps what somebody of the vendor's said: as claimed at most where it is to be asked again. */
    void accept(OfferingAssessment assessment, LinkAnswer said, Member me) {
        requireAsked(assessment, said.question());
        boolean again = said.decided().filter(it -> !it.accepted()).isPresent();
        int level = again ? Math.min(said.level(), sheets.rules(assessment).unproven()) : said.level();
        var answer = find(assessment, said.question())
                .orElseGet(() -> new OfferingAnswer(assessment.id(), said.question()))
                .say(level, said.note(), null, said.saidName(), said.saidAt());
        keep(again ? answer.doubt() : answer, assessment.offering(), me);
    }

    /** Locks the use cases of the offering, which get another grade with it: before anything else. */
    void lockUses(OfferingId id) {
        lockUses(List.of(id.value()));
    }

    void lockUses(List<UUID> offerings) {
        if (!offerings.isEmpty()) dependants.forEach(it -> it.follow(List.of(), offerings));
    }

    private void keep(OfferingAnswer answer, OfferingId offering, Member me) {
        answers.saveAllAndFlush(List.of(answer));
        events.publishEvent(
                new OfferingAnswered(me.origin(clock.instant()), offering, answer.question(), answer.level()));
    }

    /** Lets the answers count from now on. The use cases of the offering are locked first: they get another grade. */
    public void complete(OfferingId id, Member me) {
        me.require(Capability.EDIT_VENDORS);
        sheets.requireThere(id);
        lockUses(id);
        var assessment = assessments.findOpenToChange(id.value()).orElseThrow(() -> new AssuranceRefusal("completed"));
        var sheet = sheets.of(id);
        if (!sheet.missing().isEmpty()) throw new AssuranceRefusal("unanswered");
        var before = sheet.before().flatMap(OfferingAssessment::completion).map(OfferingAssessment.Completion::grade);
        var graded = sheet.now().orElseThrow();
        var at = clock.instant();
        assessment.complete(graded, me.actor(), at);
        assessments.saveAndFlush(assessment);
        events.publishEvent(new OfferingGraded(
                me.origin(at),
                id,
                before.orElse(null),
                graded.base(),
                graded.percent().toPlainString()));
    }

    void completeOnceAnswered(OfferingId id, Member me) {
        if (sheets.of(id).missing().isEmpty()) complete(id, me);
    }

    private Optional<OfferingAnswer> find(OfferingAssessment assessment, String question) {
        return answers.findAllOf(List.of(assessment.id())).stream()
                .filter(it -> it.question().equals(question))
                .findFirst();
    }

    private void requireAsked(OfferingAssessment assessment, String question) {
        if (!sheets.set(assessment).questions().contains(question)) throw Offer.missed();
    }
}
