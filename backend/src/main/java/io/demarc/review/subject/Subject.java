package io.demarc.review.subject;

import io.demarc.identity.Member;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import org.jspecify.annotations.Nullable;

/** What is reviewed, as its module knows it now. Whoever sees its unit, and its owner, see it and all about its reviews. */
public record Subject(
        ReviewSubject key,
        String name,
        BusinessUnitId unit,
        @Nullable MemberId owner) {

    public boolean isVisibleTo(Member me) {
        return me.visible().sees(unit, owner);
    }
}
