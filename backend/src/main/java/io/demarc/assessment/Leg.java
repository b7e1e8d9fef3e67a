package io.demarc.assessment;

import io.demarc.deployment.Mode;
import org.jspecify.annotations.Nullable;

/** The facts of one leg that the score needs. */
record Leg(String letter, @Nullable Mode mode, boolean consumerContract) {

    /** A consumer contract matters only where a vendor of the application or of the model is met directly. */
    boolean isConsumer() {
        return consumerContract && (mode == Mode.M1 || mode == Mode.M2);
    }
}
