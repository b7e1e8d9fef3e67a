package io.demarc.operator;

import io.demarc.audit.outside.Chain.Finding;
import io.demarc.audit.outside.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check of all ledgers has found, in words or as JSON for machines. */
final class LedgerFindings {

    private final Map<String, Finding> chains = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    void add(String chain, Finding finding) {
        chains.put(chain, finding);
    }

    /** What else is not as it should be: a sentence. */
    void add(String trouble) {
        troubles.add(trouble);
    }

    boolean hold() {
        return troubles.isEmpty()
                && chains.values().stream().allMatch(it -> it.broken().isEmpty());
    }

    List<String> words() {
        var lines = new ArrayList<String>();
        chains.forEach((chain, finding) -> lines.add(finding.said(chain)));
        lines.addAll(troubles);
        return lines;
    }

    String json() {
        return Json.write(Map.of(
                "holds",
                hold(),
                "chains",
                chains.entrySet().stream()
                        .map(it -> Map.of(
                                "chain", it.getKey(),
                                "entries", it.getValue().entries(),
                                "broken", it.getValue().broken().orElse("")))
                        .toList(),
                "troubles",
                troubles));
    }
}
