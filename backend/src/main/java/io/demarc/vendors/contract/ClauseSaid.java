package io.demarc.vendors.contract;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says.
 *
 * @param written where it stands, for example "Data terms 4.2"
 * @param promises in its own words; null where nobody has copied them
 * @param items what it promises: activities like {@code L12.P4}, at least one
 */
public record ClauseSaid(String written, @Nullable String promises, SortedSet<String> items) {}
