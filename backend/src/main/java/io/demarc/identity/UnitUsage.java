package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import java.util.Collection;
import java.util.Map;

/** How many use cases belong to business units: asked of the module that keeps them, which this one does not know. */
public interface UnitUsage {

    /** As many as the member may see in each unit itself, without the units below; units without any may be left out. */
    Map<BusinessUnitId, Long> in(Collection<BusinessUnitId> units, Member me);
}
