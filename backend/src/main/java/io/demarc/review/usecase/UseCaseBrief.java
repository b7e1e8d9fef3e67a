package io.demarc.review.usecase;

import io.demarc.kernel.Dossier.Fact;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.Brief;
import java.util.List;
import java.util.stream.Stream;

/** What a use case is, in the words in which its questions were answered. */
final class UseCaseBrief {

    private static final List<String> DECIDES = List.of("answer.AN29", "answer.AN28", "answer.AN31", "answer.AN32");
    private static final List<String> DATA = List.of("answer.AN27", "answer.AN26");

    private UseCaseBrief() {}

    static Brief of(Snapshot sent) {
        return new Brief(
                said(sent, List.of("description.purpose")).findFirst().orElse(""),
                said(sent, DECIDES).toList(),
                said(sent, DATA).toList());
    }

    private static Stream<String> said(Snapshot sent, List<String> keys) {
        return keys.stream()
                .flatMap(key -> sent.facts().stream().filter(fact -> fact.key().equals(key)))
                .map(Fact::said)
                .filter(text -> !text.isBlank());
    }
}
