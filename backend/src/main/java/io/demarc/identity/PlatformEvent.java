package io.demarc.identity;

import io.demarc.kernel.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the platform rather than in an organization: somebody signed in, a link was issued. Kept in a
 * chain of its own, for ever, so it carries ids only.
 *
 * @param name stable for ever, like {@code signed-in}
 * @param person whom it concerns, if anybody is known
 * @param facts strings, numbers, booleans
 */
public record PlatformEvent(String name, @Nullable PersonId person, Instant at, Map<String, Object> facts) {}
