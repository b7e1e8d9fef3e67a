package io.demarc.features;

/** Who can switch a feature on and off. */
public enum Switcher {
    OUR_ADMINISTRATOR,
    EACH_PERSON,
    VENDOR,
    NOBODY
}
