package io.demarc.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which one of several rows of its kind a change happened to: of which seat, layer, place, question or role. */
record Which(NamesThen names, LedgerWords words, long entry) {

    /** By these fields rows of a kind are told apart; each has a message {@code ledger.which.} of its entity and name. */
    private static final Map<String, List<String>> MARKS = Map.ofEntries(
            Map.entry("Stage", List.of("concern")),
            Map.entry("Decision", List.of("stage")),
            Map.entry("LayerAssignment", List.of("layer", "legId")),
            Map.entry("LegRow", List.of("letter")),
            Map.entry("ConditionRow", List.of("position")),
            Map.entry("Answer", List.of("question", "partId")),
            Map.entry("RoleGrant", List.of("role", "businessUnitId")),
            Map.entry("OfferingAnswer", List.of("question")),
            Map.entry("LinkAnswer", List.of("question")),
            Map.entry("AgreedTerm", List.of("term")),
            Map.entry("Price", List.of("item")),
            Map.entry("Alternative", List.of("standInId")),
            Map.entry("Clause", List.of("written")),
            Map.entry("CoveredOffering", List.of("offeringId")),
            Map.entry("Feature", List.of("name")),
            Map.entry("EvidenceProof", List.of("item", "offeringId", "useCaseId")));

    /** Several of these are stated in one act: what names one stands beside each of its fields. */
    private static final Set<String> NAMED_BY_IT_ALONE = Set.of(
            "AgreedTerm",
            "Alternative",
            "Clause",
            "CoveredOffering",
            "EvidenceProof",
            "Feature",
            "LinkAnswer",
            "OfferingAnswer",
            "Price");

    /** All of them, and what sentences ask for besides. */
    static final Set<String> FIELDS = Set.of(
            "concern",
            "layer",
            "letter",
            "position",
            "question",
            "partId",
            "legId",
            "role",
            "businessUnitId",
            "term",
            "item",
            "offeringId",
            "useCaseId",
            "standInId",
            "name",
            "written",
            "mapping",
            "finishedAt");

    static List<String> marks(String entity) {
        return MARKS.getOrDefault(entity, List.of());
    }

    /** The words of all marks but of the field that changed; of a kind without any, what the row is called. */
    List<String> of(Change change, List<Change> ofTheRow, boolean severalOfItsKind) {
        var marks = marks(change.entity());
        if (marks.isEmpty())
            return severalOfItsKind
                    ? names.of(change.entityId(), entry).stream().toList()
                    : List.of();
        return marks.stream()
                .filter(mark -> !mark.equals(change.field()) || NAMED_BY_IT_ALONE.contains(change.entity()))
                .filter(mark -> !isLabel(change.entity(), mark))
                .flatMap(mark -> value(change, mark, ofTheRow).flatMap(it -> word(change.entity(), mark, it)).stream())
                .toList();
    }

    /** A row of answers bears the words of its question already. */
    private static boolean isLabel(String entity, String mark) {
        return entity.equals("Answer") && mark.equals("question");
    }

    private Optional<String> value(Change change, String mark, List<Change> ofTheRow) {
        return ofTheRow.stream()
                .filter(it -> it.field().equals(mark))
                .flatMap(it -> Stream.of(it.after(), it.before()))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> names.field(change.entityId(), mark, entry));
    }

    private Optional<String> word(String entity, String mark, String value) {
        var key = entity + "." + mark;
        return switch (key) {
            case "Decision.stage" ->
                names.field(UUID.fromString(value), "concern", entry)
                        .flatMap(it -> words.word("Stage.concern", it, names, entry));
            case "ConditionRow.position" -> Optional.of(words.with("ledger.condition", 1 + Integer.parseInt(value)));
            case "LegRow.letter" -> Optional.of(words.with("ledger.place", value));
            case "Answer.partId", "LayerAssignment.legId" ->
                words.word(key, value, names, entry).map(it -> words.with("ledger.place", it));
            default -> words.word(key, value, names, entry);
        };
    }
}
