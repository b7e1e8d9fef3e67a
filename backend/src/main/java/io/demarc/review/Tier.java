package io.demarc.review;

/** How much review a use case needs: the inherent tier after gates (domain §6.2, §6.3). */
enum Tier {
    LOW,
    MODERATE,
    HIGH,
    CRITICAL,
    PROHIBITED
}
