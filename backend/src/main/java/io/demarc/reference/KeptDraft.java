package io.demarc.reference;

import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody would publish of a kind.
 *
 * @param basedOn the version that was in force when the editing began
 * @param json the whole content in the shape of the shipped file, without {@code version} and {@code asOf}
 * @param content the same, read
 * @param version counts the changes of the draft, from 1
 * @param overtaken whether another version came into force since the editing began
 */
public record KeptDraft<T>(
        UUID id,
        VersionNumber basedOn,
        String json,
        T content,
        int version,
        MemberId editedBy,
        Instant editedAt,
        boolean overtaken) {}
