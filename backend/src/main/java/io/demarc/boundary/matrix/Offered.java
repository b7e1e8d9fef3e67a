package io.demarc.boundary.matrix;

import io.demarc.boundary.matrix.Matrix.Standard;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.vendors.OfferingKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Who answers for what as a rule in what is offered, by its kind, before anything is known of a use case. */
public final class Offered {

    private static final UUID NOWHERE = new UUID(0, 0);

    private Offered() {}

    /** By layer, in reading order; of a gateway the router's layer alone. */
    public static SequencedMap<Layer, Standard> of(Matrix matrix, OfferingKind kind) {
        var standards = new LinkedHashMap<Layer, Standard>();
        if (kind == OfferingKind.GATEWAY) standards.put(matrix.layers().router(), matrix.router(true));
        else {
            var leg = leg(kind);
            matrix.layers().display().forEach(layer -> standards.put(layer, matrix.standard(leg, layer, null)));
        }
        return standards;
    }

    /** A device is offered with its model, under terms that somebody accepts (V7). */
    private static Leg leg(OfferingKind kind) {
        var answers = kind == OfferingKind.DEVICE
                ? new Answers(Map.of(LegQuestions.SHIPPED_MODEL, LegQuestions.TERMS_ACCEPTED))
                : Answers.NONE;
        return new Leg(NOWHERE, "A", mode(kind), null, null, null, null, answers);
    }

    private static Mode mode(OfferingKind kind) {
        return switch (kind) {
            case APPLICATION -> Mode.M1;
            case MODEL_API -> Mode.M2;
            case CLOUD_API -> Mode.M3;
            case ENDPOINT -> Mode.M4;
            case MACHINES -> Mode.M5;
            case WEIGHTS -> Mode.M6;
            case DEVICE -> Mode.M7;
            case GATEWAY -> Mode.M8;
        };
    }
}
