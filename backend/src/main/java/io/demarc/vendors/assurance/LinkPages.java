package io.demarc.vendors.assurance;

import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.assurance.QuestionnaireLink.State;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever has a link sees: the questions that it asks and what was said through it, and nothing else. */
@Component
@Transactional(readOnly = true)
class LinkPages {

    private final VendorAnswers answers;
    private final OfferingNames offerings;
    private final LastAnswers lastAnswers;
    private final Sheets sheets;
    private final Organizations organizations;
    private final Clock clock;

    LinkPages(
            VendorAnswers answers,
            OfferingNames offerings,
            LastAnswers lastAnswers,
            Sheets sheets,
            Organizations organizations,
            Clock clock) {
        this.answers = answers;
        this.offerings = offerings;
        this.lastAnswers = lastAnswers;
        this.sheets = sheets;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A link as it stands now, in whose name and about what it asks. */
    record Link(
            LinkToken token, QuestionnaireLink kept, State state, String organization, OfferingNames.Named offering) {

        UUID id() {
            return kept.id();
        }

        boolean isOver() {
            return state != State.OPEN;
        }

        /** When it ended, or ends. */
        public Instant until() {
            return switch (state) {
                case OPEN, EXPIRED -> kept.expiresAt();
                case SENT -> kept.sending().orElseThrow().at();
                case REVOKED -> kept.revocation().orElseThrow().at();
            };
        }

        public @Nullable String sentBy() {
            return kept.sending().map(QuestionnaireLink.Sending::name).orElse(null);
        }
    }

    /** @throws NotFound for a token that is none of this organization's */
    Link find(LinkToken token) {
        var link = answers.find(token);
        return new Link(
                token,
                link,
                link.state(clock.instant()),
                organizations
                        .find(CurrentOrganization.id())
                        .orElseThrow(NotFound::new)
                        .name(),
                offerings.of(link.offering()));
    }

    LinkQuestions of(Link link) {
        var kept = link.kept();
        var asked = sheets.asked(kept);
        return new LinkQuestions(
                link,
                asked.rules(),
                asked.questions(),
                answers.of(kept).stream().collect(Collectors.toMap(LinkAnswer::question, LinkQuestions.Said::of)),
                answers.filesOf(kept),
                lastAnswers.of(kept));
    }
}
