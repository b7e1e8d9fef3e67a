package io.demarc.reference;

/**
 * A version that somebody wants to publish.
 *
 * @param kind its name
 * @param basedOn the version that was in force when the editing began
 * @param content JSON in the shape of the shipped file, without {@code version} and {@code asOf}
 */
public record Draft(String kind, VersionNumber basedOn, String content) {}
