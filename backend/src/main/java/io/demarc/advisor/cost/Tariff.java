package io.demarc.advisor.cost;

/** How the cost of a place comes about. Amounts are of one currency, which the whole comparison shares. */
public sealed interface Tariff permits PerToken, Machines, Seats, Devices, ByShare {

    /** What a month of that load costs. */
    double monthly(Load load);
}
