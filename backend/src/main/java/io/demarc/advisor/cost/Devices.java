package io.demarc.advisor.cost;

/**
 * A model that runs on the users' devices.
 *
 * @param devices how many
 * @param each what one of them costs in a month for it
 * @param people full-time people who look after them
 * @param salary what one of them costs in a month
 */
public record Devices(double devices, double each, double people, double salary) implements Tariff {

    @Override
    public double monthly(Load load) {
        return devices * each + people * salary;
    }
}
