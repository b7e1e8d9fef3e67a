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
    private static final List<String> WITH = List.of("vendor", "model", "region");

    private UseCaseBrief() {}

    static Brief of(Snapshot sent) {
        return new Brief(
                one(sent, "description.name"),
                one(sent, "description.owner"),
                one(sent, "description.purpose"),
                said(sent, DECIDES).toList(),
                said(sent, DATA).toList(),
                places(sent));
    }

    private static List<Brief.Place> places(Snapshot sent) {
        return sent.facts().stream()
                .filter(fact -> fact.key().startsWith("leg.") && fact.key().endsWith(".mode"))
                .map(fact -> new Brief.Place(
                        fact.place(),
                        fact.said(),
                        said(
                                        sent,
                                        WITH.stream()
                                                .map(it -> "leg." + fact.place() + "." + it)
                                                .toList())
                                .toList()))
                .toList();
    }

    private static String one(Snapshot sent, String key) {
        return said(sent, List.of(key)).findFirst().orElse("");
    }

    private static Stream<String> said(Snapshot sent, List<String> keys) {
        return keys.stream()
                .flatMap(key -> sent.facts().stream().filter(fact -> fact.key().equals(key)))
                .map(Fact::said)
                .filter(text -> !text.isBlank());
    }
}
