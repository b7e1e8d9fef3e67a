package io.demarc.vendors.assurance;

import io.demarc.evidence.file.Arrived;
import io.demarc.identity.Member;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.assurance.AssuranceEvent.LinkAnswered;
import io.demarc.vendors.assurance.AssuranceEvent.LinkFileAdded;
import io.demarc.vendors.assurance.AssuranceEvent.LinkFileRemoved;
import io.demarc.vendors.assurance.AssuranceEvent.LinkSent;
import io.demarc.vendors.assurance.QuestionnaireLink.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody with a link may do: see and change its answers while it is open, and send them once. Each call finds the link
 * by its token, so that nothing can be done with one that is over.
 */
@Service
@Transactional
class VendorAnswers {

    private final QuestionnaireLinkRepository links;
    private final LinkAnswerRepository answers;
    private final LinkFiles files;
    private final OfferingNames offerings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VendorAnswers(
            QuestionnaireLinkRepository links,
            LinkAnswerRepository answers,
            LinkFiles files,
            OfferingNames offerings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.answers = answers;
        this.files = files;
        this.offerings = offerings;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound for a token that is none of this organization's */
    @Transactional(readOnly = true)
    QuestionnaireLink find(LinkToken token) {
        return links.findByTokenDigest(token.digest()).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    List<LinkAnswer> of(QuestionnaireLink link) {
        return answers.findAllOf(List.of(link.id()));
    }

    /**
     * Keeps an answer.
     *
     * @param version of the answer that the form was filled from; null where there was none
     * @throws ObjectOptimisticLockingFailureException where somebody else has changed it meanwhile
     */
    void say(
            LinkToken token,
            String question,
            int level,
            @Nullable String note,
            String name,
            @Nullable Integer version) {
        var link = open(token);
        if (!link.asked().contains(question)) throw new NotFound();
        var kept = find(link, question);
        if (kept.filter(it -> it.says(level, note)).isPresent()) return;
        if (!Objects.equals(version, kept.map(LinkAnswer::version).orElse(null)))
            throw new ObjectOptimisticLockingFailureException(LinkAnswer.class, question);
        var at = clock.instant();
        answers.saveAllAndFlush(List.of(
                kept.orElseGet(() -> new LinkAnswer(link.id(), question)).say(level, note, name, at)));
        events.publishEvent(new LinkAnswered(nobody(), link.offering(), link.id(), question, level));
    }

    @Transactional(readOnly = true)
    List<LinkFile> filesOf(QuestionnaireLink link) {
        return files.of(link);
    }

    /** Keeps a file for an answer. @throws io.demarc.evidence.file.Unacceptable where there are too many already */
    void add(LinkToken token, String question, LinkFile.Said said, Arrived arrived, boolean scanned) {
        var link = open(token);
        if (!link.asked().contains(question)) throw new NotFound();
        var kept = files.keep(link, question, said, arrived, scanned);
        events.publishEvent(new LinkFileAdded(nobody(), link.offering(), link.id(), question, kept.checksum()));
    }

    void remove(LinkToken token, UUID file) {
        var link = open(token);
        var removed = files.remove(link, file);
        events.publishEvent(
                new LinkFileRemoved(nobody(), link.offering(), link.id(), removed.question(), removed.checksum()));
    }

    /** Keeps what a spreadsheet says, but for what somebody else has changed since it was made. */
    Filled.Taken take(LinkToken token, Filled filled, String name) {
        var link = open(token);
        var at = clock.instant();
        var kept = of(link).stream().collect(Collectors.toMap(LinkAnswer::question, it -> it));
        var troubles = new ArrayList<>(filled.troubles());
        var changed = new ArrayList<LinkAnswer>();
        for (var said : filled.answers()) {
            var before = kept.get(said.question());
            if (before != null && before.says(said.level(), said.note())) continue;
            if (!Objects.equals(said.version(), before == null ? null : before.version()))
                troubles.add(said.meanwhile());
            else
                changed.add((before == null ? new LinkAnswer(link.id(), said.question()) : before)
                        .say(said.level(), said.note(), name, at));
        }
        answers.saveAllAndFlush(changed);
        changed.forEach(it ->
                events.publishEvent(new LinkAnswered(nobody(), link.offering(), link.id(), it.question(), it.level())));
        return new Filled.Taken(changed.size(), troubles);
    }

    /**
     * Sends them: from now on they cannot be changed.
     *
     * @throws io.demarc.evidence.file.Unacceptable where the organization has no room left for the files
     */
    void send(LinkToken token, String name) {
        var link = open(token);
        if (of(link).size() < link.asked().size()) throw new AssuranceRefusal("unanswered");
        link.send(name, clock.instant());
        links.saveAndFlush(link);
        files.putOnShelf(link, offerings.of(link.offering()).vendorId(), Member.ofPortal(CurrentOrganization.id()));
        events.publishEvent(new LinkSent(nobody(), link.offering(), link.id()));
    }

    private Optional<LinkAnswer> find(QuestionnaireLink link, String question) {
        return of(link).stream().filter(it -> it.question().equals(question)).findFirst();
    }

    private QuestionnaireLink open(LinkToken token) {
        var link = links.findToWrite(token.digest()).orElseThrow(NotFound::new);
        if (link.state(clock.instant()) != State.OPEN) throw new AssuranceRefusal("link-over");
        return link;
    }

    /** Whoever has the link is no member. */
    private Origin nobody() {
        return new Origin(CurrentOrganization.id(), null, clock.instant());
    }
}
