package io.demarc.identity;

import io.demarc.identity.WorkItems.Words;
import io.demarc.kernel.MemberId;
import java.util.List;

/** What a module says before a membership is ended: what waits for that person, and what nobody could do then. One bean each. */
public interface Leaving {

    /** A line each, at most 12; none where nothing depends on them. */
    List<Words> leavesBehind(MemberId member);
}
