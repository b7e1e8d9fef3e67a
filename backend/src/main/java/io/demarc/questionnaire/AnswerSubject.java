package io.demarc.questionnaire;

import java.util.UUID;

/**
 * What answers are about. A part of it, such as a leg of a use case, has answers of its own, which are read with those of
 * the whole.
 *
 * @param kind {@code use-case}
 */
public record AnswerSubject(String kind, UUID id) {}
