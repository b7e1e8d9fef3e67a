package io.demarc.advisor.risk;

import io.demarc.advisor.demand.Demand;
import org.jspecify.annotations.Nullable;

/** What about a use case makes a risk weigh more or less (domain specification, 4.2). What is not answered moves nothing. */
enum Driver {
    ORG,
    DATA,
    DECISION,
    AGENCY,
    AVAIL,
    COST,
    LEGAL;

    private static final int MOST = 2;

    /** How much is added to a risk's impact, -1 to 2. */
    int of(Demand demand) {
        return switch (this) {
            case ORG -> 0;
            case DATA -> capped(classes(demand.level(Demand.DATA_CLASS)), demand.level(Demand.PERSONAL_DATA));
            case DECISION -> level(demand.level(Demand.DECISION));
            case AGENCY -> capped(level(demand.level(Demand.AUTONOMY)), demand.level(Demand.REVERSIBILITY));
            case AVAIL -> outage(demand.answers().text(Demand.OUTAGE));
            case COST -> Math.min(MOST, share(demand.answers().text(Demand.BUDGET_SHARE)) + quota(demand));
            case LEGAL -> level(demand.regulatory());
        };
    }

    private static int classes(@Nullable Integer level) {
        return switch (level) {
            case 0 -> -1;
            case 2 -> 1;
            case 3, 4 -> 2;
            case null, default -> 0;
        };
    }

    private static int level(@Nullable Integer level) {
        return switch (level) {
            case 0 -> -1;
            case 3 -> 1;
            case 4 -> 2;
            case null, default -> 0;
        };
    }

    private static int capped(int moved, @Nullable Integer graver) {
        return Math.min(MOST, moved + (graver != null && graver >= 3 ? 1 : 0));
    }

    private static int outage(@Nullable String tolerable) {
        return switch (tolerable) {
            case "WEEKS" -> -1;
            case "HOURS" -> 1;
            case "MINUTES" -> 2;
            case null, default -> 0;
        };
    }

    private static int share(@Nullable String ofTheBudget) {
        return switch (ofTheBudget) {
            case "LITTLE" -> -1;
            case "MUCH" -> 1;
            case null, default -> 0;
        };
    }

    private static int quota(Demand demand) {
        return demand.answers().is(Demand.QUOTA, "NO") ? 1 : 0;
    }
}
