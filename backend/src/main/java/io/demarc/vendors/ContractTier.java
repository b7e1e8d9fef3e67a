package io.demarc.vendors;

/** For whom the terms of an offering are made. */
public enum ContractTier {
    CONSUMER,
    BUSINESS,
    ENTERPRISE
}
