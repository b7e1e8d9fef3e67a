package io.demarc.inventory;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A use case as other modules and pages see it.
 *
 * @param owner nobody until claimed
 * @param requested whether its owner has begun to ask for approval
 * @param editedBy who last changed it or an answer about it; they may not decide on it
 */
public record UseCaseFacts(
        UseCaseId id,
        String name,
        String purpose,
        BusinessUnitId unit,
        @Nullable MemberId owner,
        Stage stage,
        boolean requested,
        @Nullable MemberId editedBy,
        Instant editedAt,
        int version) {}
