package io.demarc.advisor.cost;

/**
 * Machines that serve a model, paid whether they are busy or not. Capacity comes in replicas.
 *
 * @param hourly price of one accelerator for an hour
 * @param accelerators of one replica
 * @param throughput tokens that a replica serves in a second, in and out, at the agreed latency
 * @param headroom which part of it is planned with, above 0 to 1
 * @param least replicas that are always there
 * @param overhead storage, network and observation as a share of the machines' price
 * @param people full-time people who run them
 * @param salary what one of them costs in a month
 */
public record Machines(
        double hourly,
        int accelerators,
        double throughput,
        double headroom,
        int least,
        double overhead,
        double people,
        double salary)
        implements Tariff {

    private static final double HOURS_OF_A_MONTH = 730;

    /** A volume that just fits asks for no replica more because of the last bit of a fraction. */
    private static final double BARELY = 1e-9;

    public Machines {
        if (!(throughput > 0) || !(headroom > 0 && headroom <= 1) || least < 1 || accelerators < 1)
            throw new IllegalArgumentException("machines that serve nothing");
        if (!(hourly >= 0) || !(overhead >= 0) || !(people >= 0) || !(salary >= 0))
            throw new IllegalArgumentException("no price below nothing");
    }

    @Override
    public double monthly(Load load) {
        return of(replicas(load));
    }

    public int replicas(Load load) {
        double needed = load.tokensPerSecond() * load.peak() / (throughput * headroom);
        return (int) Math.max(least, Math.min(Integer.MAX_VALUE, Math.ceil(needed - BARELY)));
    }

    /** What so many replicas cost in a month. */
    double of(int replicas) {
        return replicas * step() + people * salary;
    }

    /** What one replica more costs in a month. */
    double step() {
        return accelerators * hourly * HOURS_OF_A_MONTH * (1 + overhead);
    }

    /** Millions of tokens that so many replicas serve in a month of that peak. */
    double capacity(int replicas, double peak) {
        return replicas * throughput * headroom / peak * HOURS_OF_A_MONTH * 3600 / 1_000_000;
    }

    /** Which part of what the replicas could serve is asked of them on average, 0 to 1. */
    public double utilisation(Load load) {
        return load.tokensPerSecond() / (replicas(load) * throughput);
    }

    Machines with(double otherThroughput, double otherPeople) {
        return new Machines(hourly, accelerators, otherThroughput, headroom, least, overhead, otherPeople, salary);
    }
}
