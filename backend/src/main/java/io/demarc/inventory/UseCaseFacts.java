package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A use case as other modules and pages see it.
 *
 * @param owner nobody until claimed
 * @param requested whether its owner has begun to ask for approval
 * @param editedBy who last changed it or an answer about it, or named its owner
 * @param asking whether a question about it was with a colleague when it was read
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
        int version,
        boolean asking) {

    boolean isVisibleTo(Member me) {
        return me.visible().sees(unit, owner);
    }

    /** Its owner, while they may register at all, or who may edit in its unit; what is retired stays as it is. */
    public boolean isEditableBy(Member me) {
        return stage != Stage.RETIRED
                && (me.id().equals(owner) && me.may(Capability.REGISTER_USE_CASES)
                        || me.may(Capability.EDIT_USE_CASES, unit));
    }

    /** Whether nobody owns it, and the member may: who registers in its unit may also take over what was found there. */
    boolean isClaimableBy(Member me) {
        return owner == null && stage != Stage.RETIRED && me.may(Capability.REGISTER_USE_CASES, unit);
    }
}
