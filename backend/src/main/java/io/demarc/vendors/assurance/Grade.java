package io.demarc.vendors.assurance;

import org.springframework.modulith.NamedInterface;

/** How far an offering can be relied on, A the furthest. An offering that nobody has assessed has none. */
@NamedInterface("assurance")
public enum Grade {
    A,
    B,
    C,
    D,
    E;

    /** 0 for A to 4 for E. */
    public int level() {
        return ordinal();
    }
}
