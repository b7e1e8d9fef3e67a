package io.demarc.audit;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What migrations of earlier versions wrote, which made no entries of it. Only what an entry from before this says is taken
 * with it in mind: one that names the portal's moment beside its own ({@code when}) is of a version that came later.
 */
final class Formerly {

    /** Said anew: the words of the day are not these. Of a round's facts the values are held by its fingerprint. */
    private static final Set<String> REWRITTEN = Set.of(
            "Round.facts",
            "Import.fileName",
            "Import.header",
            "Import.samples",
            "Import.mapping",
            "UseCase.retiredAt",
            "UseCase.retiredBy");

    /** Added to rows that were there: compared as soon as an entry names them. */
    private static final Set<String> ADDED = Set.of(
            "Round.versions",
            "Stage.role",
            "Approval.round",
            "Approval.expiredAt",
            "Review.basis",
            "Vendor.roles",
            "Model.modalities",
            "Model.hostable",
            "Answer.subjectKind",
            "Answer.subjectId",
            "Answer.partId",
            "Answer.questions",
            "Membership.knownAs",
            "Membership.address",
            "Membership.cameAt");

    /**
     * Left out of entries until later than that, by versions that may be at work beside this one: compared where no entry of
     * such a version came after the one that names them.
     */
    private static final Set<String> LEFT_OUT =
            Set.of("UseCase.editors", "Stage.excluded", "Review.strengthened", "Approval.strengthened");

    /** Rows that such a migration made. */
    private static final Set<String> MOVED = Set.of("Answer");

    /** Stages before they were content of the review policy. */
    private static final Map<String, String> STAGES = Map.of(
            "INTAKE", "W1",
            "DATA", "W3",
            "SECURITY", "W4",
            "PRIVACY", "W5",
            "LEGAL", "W6",
            "MODEL_RISK", "W9",
            "EXECUTIVE", "W11");

    private Formerly() {}

    static boolean made(String entity) {
        return MOVED.contains(entity);
    }

    /** Whether a field may be another than any entry of such a version knows. */
    static boolean leftOut(String entity, String field) {
        return LEFT_OUT.contains(entity + "." + field);
    }

    /**
     * Whether a field may differ from what an old entry says.
     *
     * @param named whether any entry names it
     * @param now the whole row
     */
    static boolean changed(String entity, String field, boolean named, Map<String, String> now) {
        String name = entity + "." + field;
        if (REWRITTEN.contains(name) || !named && ADDED.contains(name)) return true;
        // Who was invited and never came had left when they joined, until that was said in another way.
        if (name.equals("Membership.leftAt") && now.get("cameAt") == null) return true;
        // What could not be seen as a name was given one.
        return field.equals("name") && String.valueOf(now.get(field)).startsWith("(no name) ");
    }

    /** A value as it would be written today. */
    static @Nullable String today(String entity, String field, @Nullable String value) {
        return value != null && entity.equals("Stage") && field.equals("concern")
                ? STAGES.getOrDefault(value, value)
                : value;
    }
}
