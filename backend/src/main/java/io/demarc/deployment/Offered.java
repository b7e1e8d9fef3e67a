package io.demarc.deployment;

import java.util.Set;

/** The ids that the form offers to choose from; whatever else is sent was never offered, or is not there any more. */
record Offered(Set<String> vendors, Set<String> models, Set<String> people) {}
