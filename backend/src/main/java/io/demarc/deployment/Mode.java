package io.demarc.deployment;

/**
 * Where and by whom inference is run. Stored by {@link #code()}, which is never reused; a leg is always one of M1 to M7,
 * and M8 is what several legs make together. Texts are in {@link Modes}.
 */
public enum Mode {
    M1("SAAS_EMBEDDED"),
    M2("MODEL_API_DIRECT"),
    M3("MODEL_API_CLOUD"),
    M4("MANAGED_DEDICATED"),
    M5("SELF_HOSTED_IAAS"),
    M6("SELF_HOSTED_ONPREM"),
    M7("ON_DEVICE_EDGE"),
    M8("HYBRID");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isHybrid() {
        return this == M8;
    }

    public static Mode of(String code) {
        for (Mode mode : values()) if (mode.code.equals(code)) return mode;
        throw new IllegalArgumentException("no mode is called " + code);
    }
}
