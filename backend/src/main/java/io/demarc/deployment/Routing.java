package io.demarc.deployment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leg serves which request: the first condition that holds decides, else the default leg.
 *
 * @param owner the member who answers for the router
 * @param byThirdParty AN21: whether somebody outside operates it; null while not stated
 * @param operator AN73: who that is, up to 240 characters; null while not stated
 */
public record Routing(
        @Nullable UUID owner,
        @Nullable Boolean byThirdParty,
        @Nullable String operator,
        @Nullable UUID defaultLeg,
        @Nullable FailureBehaviour onFailure,
        List<Condition> conditions) {

    public static final Routing NONE = new Routing(null, null, null, null, List.of());

    public Routing(
            @Nullable UUID owner,
            @Nullable Boolean byThirdParty,
            @Nullable UUID defaultLeg,
            @Nullable FailureBehaviour onFailure,
            List<Condition> conditions) {
        this(owner, byThirdParty, null, defaultLeg, onFailure, conditions);
    }

    public Routing {
        conditions = List.copyOf(conditions);
    }

    Routing byThirdParty(boolean third) {
        return new Routing(owner, third, operator, defaultLeg, onFailure, conditions);
    }

    /** AN22: what happens when a leg fails or a request fits no rule. */
    public enum FailureBehaviour {
        FAIL_CLOSED,
        /** To the place that takes over (AN79), where that one may carry the request; any other request is refused. */
        FAIL_OVER_APPROVED,
        DEGRADE,
        FAIL_OPEN
    }

    /** A machine can check it: an attribute of the request, compared with a value, sends it to a leg. */
    public record Condition(String attribute, Operator operator, String value, UUID leg) {

        public Condition {
            if (attribute.isBlank() || value.isBlank()) throw new IllegalArgumentException("a condition compares");
        }

        /** How an attribute is compared. */
        public enum Operator {
            IS,
            IS_NOT,
            AT_LEAST,
            AT_MOST
        }
    }
}
