package io.demarc.evidence;

import io.demarc.reference.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What evidence there is, from {@code evidence-kinds.yaml}. */
record EvidenceKinds(List<EvidenceKind> kinds) {

    static final Kind<EvidenceKinds> KIND = new Kind<>(
            "evidence-kinds", "evidence", EvidenceKinds.class, (it, others) -> it.faults(), EvidenceKinds::names);

    Optional<EvidenceKind> of(String id) {
        return kinds.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Map<String, String> names() {
        return kinds.stream().collect(Collectors.toMap(it -> "evidence.kind." + it.id(), EvidenceKind::name));
    }

    private List<String> faults() {
        var seen = new HashSet<String>();
        return kinds.stream()
                .flatMap(it ->
                        Stream.concat(Stream.of(seen.add(it.id()) ? null : it.id() + " is there twice"), it.faults()))
                .filter(Objects::nonNull)
                .toList();
    }
}
