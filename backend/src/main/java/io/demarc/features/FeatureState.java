package io.demarc.features;

/** Whether a feature works. What the vendor has switched on has been decided by nobody of ours. */
public enum FeatureState {
    OFF,
    ON_BY_DEFAULT,
    ON,
    /** It cannot be switched off. */
    ALWAYS_ON;

    public boolean isOn() {
        return this != OFF;
    }
}
