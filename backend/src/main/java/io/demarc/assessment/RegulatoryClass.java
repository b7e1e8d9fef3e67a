package io.demarc.assessment;

/** What the EU AI Act makes of a use case, in rising order of the duties it brings. */
public enum RegulatoryClass {
    MINIMAL,
    TRANSPARENCY,
    FILTERED_OR_SECTOR,
    GPAI_PROVIDER,
    HIGH_RISK,
    PROHIBITED
}
