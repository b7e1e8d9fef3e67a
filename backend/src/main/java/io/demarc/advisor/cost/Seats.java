package io.demarc.advisor.cost;

/**
 * An application that is paid by who uses it.
 *
 * @param seats how many people
 * @param price of one of them for a month
 * @param overage how much is used beyond what the seats include, in the vendor's unit
 * @param overagePrice of one unit
 */
public record Seats(double seats, double price, double overage, double overagePrice) implements Tariff {

    @Override
    public double monthly(Load load) {
        return seats * price + overage * overagePrice;
    }
}
