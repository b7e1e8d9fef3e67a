package io.demarc.advisor.constraint;

/** The hard constraints of the domain specification, 8.1. Their words are in {@link Constraints}. */
public enum Constraint {
    HC01,
    HC02,
    HC03,
    HC04,
    HC05,
    HC06,
    HC07,
    HC08,
    HC09,
    HC10,
    HC11,
    HC12,
    HC13,
    HC14,
    HC15,
    HC16
}
