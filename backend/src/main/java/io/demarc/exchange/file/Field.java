package io.demarc.exchange.file;

import java.util.List;

/**
 * What Demarc takes from an inventory, and the columns of the 2025 US federal formats that say it (domain, Annex A): that of
 * use cases, and that of commercial products that are used for a purpose.
 */
public enum Field {
    AGENCY("agency"),
    AGENCY_NAME("agency_name"),
    RECORD_ID("id"),
    BUREAU("agency_bureau"),
    NAME("use_case_name", "ai use case"),
    PURPOSE("problem_solved"),
    STAGE("development_stage"),
    IN_USE("agency use (y/n)?"),
    VENDORS("vendor_name"),
    PRODUCT("name of commercial product or service used"),
    IN_USE_SINCE("operational_date");

    private final List<String> federal;

    Field(String... federal) {
        this.federal = List.of(federal);
    }

    /** @param column in lower case */
    boolean isIn(String column) {
        return federal.contains(column);
    }

    /** Without it no row can be told from another. */
    public boolean needed() {
        return this == NAME || this == AGENCY;
    }
}
