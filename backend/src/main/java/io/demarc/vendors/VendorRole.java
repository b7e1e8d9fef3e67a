package io.demarc.vendors;

/** What a vendor is in the supply of AI; one company may be several. */
public enum VendorRole {
    MODEL_DEVELOPER,
    INFERENCE_OPERATOR,
    /** Rents out the compute. */
    CLOUD,
    SAAS_VENDOR,
    DEVICE_VENDOR,
    /** Passes requests on to the services of others. */
    GATEWAY
}
