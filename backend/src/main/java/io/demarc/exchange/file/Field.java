package io.demarc.exchange.file;

/** What Demarc takes from an inventory, and the column of the 2025 US federal format that says it (domain, Annex A). */
public enum Field {
    AGENCY("agency"),
    AGENCY_NAME("agency_name"),
    RECORD_ID("id"),
    BUREAU("agency_bureau"),
    NAME("use_case_name"),
    PURPOSE("problem_solved"),
    STAGE("development_stage"),
    VENDORS("vendor_name"),
    IN_USE_SINCE("operational_date");

    private final String federal;

    Field(String federal) {
        this.federal = federal;
    }

    String federal() {
        return federal;
    }

    /** Without it no row can be told from another. */
    public boolean needed() {
        return this == NAME || this == AGENCY;
    }
}
