package io.demarc.vendors.assurance;

import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.AssuranceEvent.LinkDecided;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what a vendor has sent, answer by answer; the rest is asked again. */
@Service
@Transactional
class Acceptance {

    private final QuestionnaireLinkRepository links;
    private final LinkAnswerRepository answers;
    private final LinkFiles files;
    private final OfferingAssessments assessments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptance(
            QuestionnaireLinkRepository links,
            LinkAnswerRepository answers,
            LinkFiles files,
            OfferingAssessments assessments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.answers = answers;
        this.files = files;
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides on answers of a link that was sent. Once nothing is missing any more the assessment is complete, and its grade
     * counts at once.
     *
     * @param decisions by question, whether the answer is accepted; false where it is to be asked again, which counts as
     *     claimed at most until then
     */
    void decide(OfferingId offering, UUID link, Map<String, Boolean> decisions, Member me) {
        me.require(Capability.EDIT_VENDORS);
        assessments.lockUses(offering);
        var assessment = assessments.open(offering, me); // Before the link, as whoever makes another one does.
        var sent = links.findAllToWrite(offering.value()).stream()
                .filter(it -> it.id().equals(link) && it.sending().isPresent())
                .findFirst()
                .orElseThrow(Offer::missed);
        var said = answers.findAllOf(List.of(sent.id())).stream()
                .filter(it -> decisions.containsKey(it.question()))
                .toList();
        var at = clock.instant();
        for (var answer : said) {
            boolean accepted = Boolean.TRUE.equals(decisions.get(answer.question()));
            answer.decide(accepted, me.id(), at);
            assessments.accept(assessment, answer, me);
        }
        files.accept(sent, question -> Boolean.TRUE.equals(decisions.get(question)), me);
        answers.saveAllAndFlush(said);
        long again = said.stream()
                .filter(it -> !Boolean.TRUE.equals(decisions.get(it.question())))
                .count();
        events.publishEvent(
                new LinkDecided(me.origin(at), offering, sent.id(), said.size() - (int) again, (int) again));
        assessments.completeOnceAnswered(offering, me);
    }
}
