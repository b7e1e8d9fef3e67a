package io.demarc.kernel;

import java.util.UUID;

/** What a review can be about. */
public sealed interface ReviewSubject {

    UUID id();

    record OfUseCase(UUID id) implements ReviewSubject {}

    record OfOffering(UUID id) implements ReviewSubject {}

    record OfModel(UUID id) implements ReviewSubject {}

    record OfException(UUID id) implements ReviewSubject {}

    /** A use case as it would be with the plan that is prepared beside the one in force. */
    record OfNextPlan(UUID id) implements ReviewSubject {}

    /** Stable, as stored beside the id. */
    default String kind() {
        return switch (this) {
            case OfUseCase _ -> "use-case";
            case OfOffering _ -> "offering";
            case OfModel _ -> "model";
            case OfException _ -> "exception";
            case OfNextPlan _ -> "next-plan";
        };
    }

    static ReviewSubject of(String kind, UUID id) {
        return switch (kind) {
            case "use-case" -> new OfUseCase(id);
            case "offering" -> new OfOffering(id);
            case "model" -> new OfModel(id);
            case "exception" -> new OfException(id);
            case "next-plan" -> new OfNextPlan(id);
            default -> throw new IllegalArgumentException("there is no review subject " + kind);
        };
    }
}
