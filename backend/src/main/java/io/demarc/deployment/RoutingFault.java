package io.demarc.deployment;

import java.util.Set;
import java.util.SortedSet;

/** What is wrong with the rules that route between places. Rules are numbered from 1; 0 is the default. */
public sealed interface RoutingFault {

    /** What it looks at, or compares with, is not there any more. */
    record Removed(int rule) implements RoutingFault {}

    /** No request of the use case is ever like that. */
    record Never(int rule) implements RoutingFault {}

    /** Rules before it have taken all its requests. */
    record Unreachable(int rule, SortedSet<Integer> by) implements RoutingFault {}

    /** @param classes of data, 0 to 4, whose requests go nowhere */
    record Uncovered(SortedSet<Integer> classes) implements RoutingFault {}

    /** @param classes of data, 0 to 4, that it sends to a place that may not carry them */
    record NotCarried(int rule, String leg, SortedSet<Integer> classes) implements RoutingFault {}

    /** @param levels of personal data, 0 to 4, that it sends to a place that may not carry so much */
    record TooPersonal(int rule, String leg, SortedSet<Integer> levels) implements RoutingFault {}

    /** @param classes of data, 0 to 4, that the place that takes over may not carry */
    record Narrower(String from, String to, Set<Integer> classes) implements RoutingFault {}
}
