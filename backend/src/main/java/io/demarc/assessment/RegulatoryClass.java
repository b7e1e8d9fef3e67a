package io.demarc.assessment;

/** What the EU AI Act makes of a use case, in rising order of the duties it brings. Earlier lists knew coarser ones. */
public enum RegulatoryClass {
    OUT_OF_SCOPE,
    MINIMAL,
    TRANSPARENCY,
    FILTERED_OR_SECTOR,
    ANNEX_III_FILTERED,
    GPAI_PROVIDER,
    GPAI_SYSTEMIC,
    HIGH_RISK,
    HIGH_RISK_ANNEX_III,
    HIGH_RISK_ANNEX_I,
    PROHIBITED
}
