package io.demarc.portfolio;

import java.util.List;

/**
 * What use cases are counted by: a column of the overview, the parameter of the list that filters by it, and its values
 * in the order in which they are shown. What is not known is a value of its own, {@link #NONE}.
 */
enum Dimension {
    STAGE("stage", "stage", "LIVE", "PILOT", "PRE_DEPLOYMENT", "IDEA", "RETIRED", "UNKNOWN"),
    STANDING(
            "standing",
            "standing",
            "APPROVED",
            "APPROVED_WITH_CONDITIONS",
            "IN_REVIEW",
            "CHANGES_REQUESTED",
            "DRAFT",
            "STALE",
            "EXPIRED",
            "SUSPENDED",
            "REJECTED",
            "PROHIBITED",
            "NONE"),
    TIER("tier", "tier", "LOW", "MODERATE", "HIGH", "CRITICAL", "PROHIBITED", "HELD", "none"),
    MODE("mode", "mode", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "none"),
    /** Its values are the organization's own. */
    UNIT("business_unit_id", "unit");

    static final String NONE = "none";

    private final String column;
    private final String parameter;
    private final List<String> values;

    Dimension(String column, String parameter, String... values) {
        this.column = column;
        this.parameter = parameter;
        this.values = List.of(values);
    }

    String column() {
        return column;
    }

    String parameter() {
        return parameter;
    }

    List<String> known() {
        return values;
    }
}
