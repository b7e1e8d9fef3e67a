package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.inventory.Askable;
import io.demarc.inventory.Asked.Outcome;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseHead;
import io.demarc.kernel.Fingerprint;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** What somebody who was asked sees: the question, who asks and why, and what it is about in a few words. Not the draft. */
@Component
class QuestionPages {

    /** What stands for "I do not know either" among the answers: no option's value. */
    static final String UNKNOWN = "~unknown";

    private final Answering answering;
    private final Catalogue catalogue;
    private final Members members;

    QuestionPages(Answering answering, Catalogue catalogue, Members members) {
        this.answering = answering;
        this.catalogue = catalogue;
        this.members = members;
    }

    /**
     * @param asker the name of who asks
     * @param put null where it is not asked any more
     * @param outcome how it ended; null while it is open
     * @param ended the name of who ended it; empty for nobody
     * @param atStake message key of what an answer may end; null for nothing
     */
    record QuestionPage(
            UUID id,
            String asker,
            String note,
            Instant askedAt,
            UseCaseHead head,
            String purpose,
            Askable.@Nullable Put put,
            @Nullable Outcome outcome,
            String ended,
            @Nullable String atStake) {

        /** Of who asks, as one calls a colleague. */
        public String first() {
            return asker.split(" ")[0];
        }

        public boolean isOpen() {
            return outcome == null && put != null;
        }

        /** Of the words that are answered: another where the question or what may be chosen is worded anew. */
        public String version() {
            return put == null ? "" : QuestionPages.version(put.question());
        }

        @Nullable
        Inquiry inquiry() {
            return put == null ? null : put.inquiry();
        }

        /** What was chosen, where it may be one of the answers beside those of the question. */
        @Nullable
        String answerIn(MultiValueMap<String, String> sent) {
            if (sent.containsKey("unknown")) return UNKNOWN;
            return put == null ? null : sent.getFirst(put.question().field());
        }
    }

    @Transactional(readOnly = true)
    public QuestionPage of(UUID id, Member me) {
        var asked = answering.find(id, me);
        var facts = catalogue.find(asked.useCase());
        var ender = Objects.requireNonNullElse(asked.endedBy(), asked.askedBy());
        var names = members.names(List.of(asked.askedBy(), ender));
        return new QuestionPage(
                id,
                names.getOrDefault(asked.askedBy(), ""),
                asked.note(),
                asked.askedAt(),
                catalogue.head(facts),
                facts.purpose(),
                answering.put(asked).orElse(null),
                asked.outcome(),
                names.getOrDefault(ender, ""),
                asked.outcome() == null ? answering.atStake(asked.useCase()).orElse(null) : null);
    }

    private static String version(Question question) {
        var words = new StringJoiner("\n").add(question.title()).add(question.hint());
        question.offered().forEach(it -> words.add(it.value()).add(it.text()).add(it.example()));
        return Fingerprint.of(words.toString()).hex().substring(0, 16);
    }
}
