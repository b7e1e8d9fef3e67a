package io.demarc.impact;

/** How grave it is for those who use what it happened to; the first is that of severity 1. */
enum Severity {
    CRITICAL,
    HIGH,
    MODERATE,
    LOW
}
