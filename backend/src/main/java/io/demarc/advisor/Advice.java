package io.demarc.advisor;

import io.demarc.advisor.cost.Forecast;
import io.demarc.advisor.cost.Unpredictability;
import io.demarc.advisor.risk.Rating;
import io.demarc.boundary.Sketch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What choosing a candidate would bring.
 *
 * @param risks that it raises, the gravest first
 * @param forecast null while the volume is not known, or it is paid by something else
 * @param weeks until it can be live
 * @param people full-time, to run what is ours
 */
public record Advice(
        Sketch sketch,
        List<Rating> risks,
        @Nullable Forecast forecast,
        Unpredictability unpredictability,
        int weeks,
        double people) {}
