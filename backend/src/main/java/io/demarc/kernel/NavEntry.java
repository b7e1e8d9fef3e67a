package io.demarc.kernel;

import java.util.List;

/**
 * A place in the left navigation, contributed as a bean by the module that owns it and shown to those who have the
 * capability.
 *
 * @param key message key {@code nav.<key>} and name of the icon
 * @param path below the organization, like {@code /vendors}
 * @param beside other paths whose pages belong to this place
 * @param order ascending: home 0, use cases 10, vendors 20, models 30, evidence 35, reviews 40, portfolio 50, ledger 60, imports 70,
 *     settings 90
 */
public record NavEntry(String key, String path, List<String> beside, Capability capability, int order) {

    public NavEntry {
        beside = List.copyOf(beside);
    }

    public NavEntry(String key, String path, Capability capability, int order) {
        this(key, path, List.of(), capability, order);
    }
}
