package io.demarc.vendors;

/** Where it is written what holds. */
enum Basis {
    CONTRACT,
    PUBLISHED,
    /** Said by the vendor to us. */
    STATED,
    NOWHERE
}
