package io.demarc.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which use cases belong to business units: asked of the module that keeps them, which this one does not know. */
public interface UnitUsage {

    /** How many the member may see in each unit itself, without the units below; units without any may be left out. */
    Map<UUID, Long> counts(Member me);

    /** At most four units in which the member has work of their own, the last first. */
    List<UUID> recent(Member me);
}
