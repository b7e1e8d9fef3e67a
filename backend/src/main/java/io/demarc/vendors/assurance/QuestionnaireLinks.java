package io.demarc.vendors.assurance;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.AssuranceEvent.LinkMade;
import io.demarc.vendors.assurance.AssuranceEvent.LinkRevoked;
import io.demarc.vendors.assurance.QuestionnaireLink.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links through which vendors answer, and takes them back. */
@Service
@Transactional
class QuestionnaireLinks {

    private final QuestionnaireLinkRepository links;
    private final OfferingAssessments assessments;
    private final Sheets sheets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionnaireLinks(
            QuestionnaireLinkRepository links,
            OfferingAssessments assessments,
            Sheets sheets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.assessments = assessments;
        this.sheets = sheets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a link, and opens an assessment for its answers where none is. The one that was open before is void from here on.
     *
     * @param all whether all questions are asked, and not only those that nobody has answered or that have expired
     * @return its token, which is shown once
     */
    LinkToken make(OfferingId offering, String recipient, Duration life, boolean all, Member me) {
        me.require(Capability.EDIT_VENDORS);
        assessments.begin(offering, me);
        var sheet = sheets.of(offering);
        var asked = all ? sheet.questions() : sheet.missing();
        if (asked.isEmpty()) throw new AssuranceRefusal("nothing-to-ask");
        links.findAllToWrite(offering.value()).stream()
                .filter(it -> it.sending().isEmpty() && it.revocation().isEmpty())
                .forEach(it -> revoke(it, me));
        var token = LinkToken.next(CurrentOrganization.id());
        var at = clock.instant();
        var ids = asked.stream().map(Assurance.Question::id).toList();
        var link = links.saveAndFlush(new QuestionnaireLink(offering, ids, recipient, token, life, me.id(), at));
        events.publishEvent(new LinkMade(me.origin(at), offering, link.id(), ids.size()));
        return token;
    }

    /** Takes back the one that can still be used, or has expired without being sent. */
    void revoke(OfferingId offering, Member me) {
        me.require(Capability.EDIT_VENDORS);
        sheets.requireThere(offering);
        var open = links.findAllToWrite(offering.value()).stream()
                .filter(it -> it.sending().isEmpty() && it.revocation().isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssuranceRefusal("link-over"));
        revoke(open, me);
    }

    private void revoke(QuestionnaireLink link, Member me) {
        var at = clock.instant();
        link.revoke(me.id(), at);
        links.saveAndFlush(link);
        events.publishEvent(new LinkRevoked(me.origin(at), link.offering(), link.id()));
    }

    /** The last one whose answers were sent. */
    @Transactional(readOnly = true)
    QuestionnaireLink sent(OfferingId offering) {
        return links.findAllOf(offering.value()).stream()
                .filter(it -> it.sending().isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The one that can be used now. */
    @Transactional(readOnly = true)
    Optional<QuestionnaireLink> open(OfferingId offering) {
        return links.findAllOf(offering.value()).stream()
                .filter(it -> it.state(clock.instant()) == State.OPEN)
                .findFirst();
    }

    /** The last that was made, as a page shows it. */
    @Transactional(readOnly = true)
    Optional<Shown> last(OfferingId offering) {
        return links.findAllOf(offering.value()).stream()
                .findFirst()
                .map(it -> new Shown(it.recipient(), it.asked().size(), it.expiresAt(), it.state(clock.instant())));
    }

    record Shown(String recipient, int asked, Instant expiresAt, State state) {}
}
