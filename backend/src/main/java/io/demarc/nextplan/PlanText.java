package io.demarc.nextplan;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.kernel.Fingerprint;
import tools.jackson.databind.json.JsonMapper;

/** A plan as the text that is kept of it: places, what was answered about them, and the routing. */
final class PlanText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private PlanText() {}

    static String of(DeploymentPlan plan) {
        return JSON.writeValueAsString(plan);
    }

    static DeploymentPlan read(String text) {
        return JSON.readValue(text, DeploymentPlan.class);
    }

    /** Equal plans have the same. */
    static String fingerprint(DeploymentPlan plan) {
        return Fingerprint.of(of(plan)).hex();
    }
}
