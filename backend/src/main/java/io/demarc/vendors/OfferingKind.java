package io.demarc.vendors;

/** What kind of thing is offered; the deployment modes are those of the domain specification, 1.1. */
public enum OfferingKind {
    /** A finished application with AI in it (M1). */
    APPLICATION,
    /** The developer's own API (M2). */
    MODEL_API,
    /** Models through a cloud platform (M3). */
    CLOUD_API,
    /** An endpoint that serves one customer alone (M4). */
    ENDPOINT,
    /** Compute for what we run ourselves (below M5). */
    MACHINES,
    /** Open weights, taken without a contract: their publisher is a source and never a party. */
    WEIGHTS,
    /** A device, system or app that brings the model along (M7). */
    DEVICE,
    /** Passes requests on to the services of others. */
    GATEWAY;

    /** Whether its vendor executes the model where nobody else is said to. */
    boolean isRunByItsVendor() {
        return switch (this) {
            case MODEL_API, CLOUD_API, ENDPOINT -> true;
            case APPLICATION, MACHINES, WEIGHTS, DEVICE, GATEWAY -> false;
        };
    }

    /** Whether there is a contract, and thus a party to it. */
    public boolean isContracted() {
        return this != WEIGHTS;
    }
}
