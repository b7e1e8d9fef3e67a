package io.demarc.boundary.matrix;

import java.util.UUID;

/** Whether an activity is proven today, by accepted evidence that has not expired. */
@FunctionalInterface
public interface Proof {

    /** Until evidence is kept, nothing is proven, and the page says so. */
    Proof NONE = (_, _) -> false;

    boolean covers(UUID leg, ActivityId activity);
}
