package io.demarc.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a fact or a field holds. What it is, is said by its name and never guessed from its value: whatever is not named here
 * may have been typed by anybody, and is shown as it was typed.
 */
enum ValueType {
    ID,
    WHEN,
    NUMBER,
    FLAG,
    TEXT;

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Facts that name a thing by its id; of fields these are all whose name ends so. */
    private static final Set<String> IDS = Set.of(
            "owner",
            "owners",
            "colleague",
            "unit",
            "vendors",
            "leg",
            "predecessor",
            "by",
            "use-case",
            "into",
            "piece",
            "graded");

    private static final Pattern DAY = Pattern.compile("(At|On|Until|From|To|\\.at|\\.asOf|\\.due)$");

    private static final Map<String, ValueType> TYPES = Map.ofEntries(
            Map.entry("valid-until", WHEN),
            Map.entry("last-day", WHEN),
            Map.entry("due", WHEN),
            Map.entry("Decision.stage", ID),
            Map.entry("ModelVersion.notBefore", WHEN),
            Map.entry("Contract.settlement.until", WHEN),
            Map.entry("Contract.renewsMonths", NUMBER),
            Map.entry("Contract.noticeDays", NUMBER),
            Map.entry("Contract.priceNoticeDays", NUMBER),
            Map.entry("Model.contextTokens", NUMBER),
            Map.entry("use-cases", NUMBER),
            Map.entry("features", NUMBER),
            Map.entry("switched", NUMBER),
            Map.entry("rows", NUMBER),
            Map.entry("created", NUMBER),
            Map.entry("matched", NUMBER),
            Map.entry("refused", NUMBER),
            Map.entry("round", NUMBER),
            Map.entry("Round.number", NUMBER),
            Map.entry("Import.fileSize", NUMBER),
            Map.entry("Import.rowCount", NUMBER),
            Map.entry("Bill.fileSize", NUMBER),
            Map.entry("Bill.lineCount", NUMBER),
            Map.entry("Bill.others", NUMBER),
            Map.entry("Bill.replaces", FLAG),
            Map.entry("lines", NUMBER),
            Map.entry("completed", NUMBER),
            Map.entry("differing", NUMBER),
            Map.entry("unchanged", NUMBER),
            Map.entry("LegRow.share", NUMBER),
            Map.entry("Decision.accepted.layers", NUMBER),
            Map.entry("LinkAnswer.decided.accepted", FLAG),
            Map.entry("LinkFile.scanned", FLAG),
            Map.entry("Model.openWeights", FLAG),
            Map.entry("ModelEnd.notBefore", FLAG),
            Map.entry("OfferingAnswer.carried", FLAG),
            Map.entry("OfferingAnswer.doubted", FLAG),
            Map.entry("PlanRow.routerByThirdParty", FLAG));

    /** @param key of a fact, like {@code owner}, or of a field, like {@code UseCase.ownerId} */
    static ValueType of(String key) {
        boolean field = key.indexOf('.') > 0;
        if (field ? key.endsWith("Id") || key.endsWith("By") || key.endsWith(".by") : IDS.contains(key)) return ID;
        if (field && DAY.matcher(key).find()) return WHEN;
        return TYPES.getOrDefault(key, TEXT);
    }

    /** The id that a fact or field of that name holds; nothing where it holds anything else. */
    static Optional<UUID> id(String key, @Nullable Object value) {
        if (value == null || of(key) != ID) return Optional.empty();
        return Optional.of(value.toString()).filter(it -> it.matches(UUIDS)).map(UUID::fromString);
    }
}
