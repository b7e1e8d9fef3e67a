package io.demarc.vendors.assurance;

import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.assurance.Assurance.Question;
import io.demarc.vendors.assurance.QuestionnaireLink.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** An answer as it is kept so far. @param version that a form is filled from */
    record Said(int level, @Nullable String note, String name, Instant at, int version) {

        private static Said of(LinkAnswer answer) {
            return new Said(answer.level(), answer.note(), answer.saidName(), answer.saidAt(), answer.version());
        }
    }

    /** @param first the question that its link leads to */
    record Part(String name, int answered, int asked, String first, boolean here) {

        public boolean isDone() {
            return answered == asked;
        }
    }

    /**
     * All questions of a link.
     *
     * @param said by question
     * @param last what the vendor had answered in the assessment before, by question
     */
    record Whole(
            Link link,
            Assurance rules,
            List<Question> questions,
            Map<String, Said> said,
            Map<String, LastAnswers.Last> last) {

        public int left() {
            return questions.size() - said.size();
        }

        /** The first that nobody has answered; null where all are. */
        @Nullable
        String next() {
            return questions.stream()
                    .map(Question::id)
                    .filter(it -> !said.containsKey(it))
                    .findFirst()
                    .orElse(null);
        }

        public @Nullable Said answer(Question question) {
            return said.get(question.id());
        }

        /** Who has said something so far, in their own words. */
        public List<String> people() {
            return said.values().stream()
                    .map(Said::name)
                    .distinct()
                    .sorted()
                    .limit(8)
                    .toList();
        }

        /** When something was kept last; null before that. */
        public @Nullable Instant savedAt() {
            return said.values().stream().map(Said::at).max(Instant::compareTo).orElse(null);
        }

        public List<Part> parts(@Nullable Question here) {
            return rules.domains().stream()
                    .flatMap(domain -> {
                        var own = questions.stream()
                                .filter(it -> it.domain().equals(domain.id()))
                                .toList();
                        return own.isEmpty()
                                ? Optional.<Part>empty().stream()
                                : Optional.of(new Part(
                                                domain.vendor(),
                                                (int) own.stream()
                                                        .filter(it -> said.containsKey(it.id()))
                                                        .count(),
                                                own.size(),
                                                own.getFirst().id(),
                                                here != null && here.domain().equals(domain.id())))
                                        .stream();
                    })
                    .toList();
        }

        OnQuestion on(String id) {
            var question = questions.stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return new OnQuestion(this, question);
        }
    }

    /** One of them, on its page. */
    record OnQuestion(Whole all, Question question) {

        public @Nullable Said said() {
            return all.said().get(question.id());
        }

        public LastAnswers.@Nullable Last last() {
            return all.last().get(question.id());
        }

        public String domain() {
            return all.rules().domains().stream()
                    .filter(it -> it.id().equals(question.domain()))
                    .findFirst()
                    .orElseThrow()
                    .vendor();
        }

        public int number() {
            return own().indexOf(question) + 1;
        }

        public int count() {
            return own().size();
        }

        /** The one before; null on the first. */
        public @Nullable String previous() {
            int at = all.questions().indexOf(question);
            return at == 0 ? null : all.questions().get(at - 1).id();
        }

        /** The next one, answered or not; null on the last. */
        public @Nullable String following() {
            int at = all.questions().indexOf(question) + 1;
            return at == all.questions().size() ? null : all.questions().get(at).id();
        }

        public List<Part> parts() {
            return all.parts(question);
        }

        private List<Question> own() {
            return all.questions().stream()
                    .filter(it -> it.domain().equals(question.domain()))
                    .toList();
        }
    }

    Whole of(Link link) {
        var kept = link.kept();
        var asked = sheets.asked(kept);
        return new Whole(
                link,
                asked.rules(),
                asked.questions(),
                answers.of(kept).stream().collect(Collectors.toMap(LinkAnswer::question, Said::of)),
                lastAnswers.of(kept));
    }
}
