package io.demarc.vendors.assurance;

import io.demarc.kernel.NotFound;
import io.demarc.vendors.assurance.Assurance.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All questions of a link.
 *
 * @param said by question
 * @param files what was handed in for them
 * @param last what the vendor had answered in the assessment before, by question
 */
record LinkQuestions(
        LinkPages.Link link,
        Assurance rules,
        List<Question> questions,
        Map<String, Said> said,
        List<LinkFile> files,
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
        var question =
                questions.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        return new OnQuestion(this, question);
    }

    /** An answer as it is kept so far. @param version that a form is filled from */
    record Said(int level, @Nullable String note, String name, Instant at, int version) {

        static Said of(LinkAnswer answer) {
            return new Said(answer.level(), answer.note(), answer.saidName(), answer.saidAt(), answer.version());
        }
    }

    /** A file that was handed in. */
    record File(UUID id, String name, long size, String checksum) {

        /** In kilobytes, one at least. */
        public long kilobytes() {
            return Math.max(1, size / 1024);
        }

        /** How its checksum begins and ends. */
        public String print() {
            return checksum.substring(0, 8) + "…" + checksum.substring(60);
        }
    }

    /** @param first the question that its link leads to */
    record Part(String name, int answered, int asked, String first, boolean here) {

        public boolean isDone() {
            return answered == asked;
        }
    }

    /** One of them, on its page. */
    record OnQuestion(LinkQuestions all, Question question) {

        public @Nullable Said said() {
            return all.said().get(question.id());
        }

        public LastAnswers.@Nullable Last last() {
            return all.last().get(question.id());
        }

        public List<File> files() {
            return all.files().stream()
                    .filter(it -> it.question().equals(question.id()))
                    .map(it -> new File(it.id(), it.name(), it.size(), it.checksum()))
                    .toList();
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
}
