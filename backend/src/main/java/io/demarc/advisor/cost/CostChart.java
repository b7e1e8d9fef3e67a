package io.demarc.advisor.cost;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the cost of a month grows with what is asked, as paths of a drawing of {@value #WIDTH} by {@value #HEIGHT} pixels.
 *
 * @param line of the candidate
 * @param tokens of paying by token instead; null where the candidate is paid so
 * @param today where today's volume stands, in pixels from the left
 * @param dots where machines become cheaper, or stop being so
 * @param volume where it ends, in millions of tokens a month
 */
public record CostChart(String line, @Nullable String tokens, String today, List<Dot> dots, long volume) {

    public static final int WIDTH = 160;
    public static final int HEIGHT = 56;

    private static final int POINTS = 80;

    public record Dot(String x, String y) {}

    /**
     * The same for all that are compared, from nothing on.
     *
     * @param volume to so many millions of tokens a month
     * @param cost to so much a month
     */
    public record Axes(double volume, double cost) {

        /** Wide enough for today's volume and the first volume at which any machines become cheaper. */
        public static Axes of(Collection<Forecast> all, PerToken tokens) {
            double most = all.stream()
                    .flatMapToDouble(it -> DoubleStream.concat(
                            DoubleStream.of(4 * it.load().total()),
                            it.even() == null
                                    ? DoubleStream.empty()
                                    : it.even().first().stream().map(at -> 1.4 * at)))
                    .max()
                    .orElseThrow();
            double volume = round(most);
            double cost = all.stream()
                    .mapToDouble(it -> monthly(it.tariff(), it.load(), volume))
                    .max()
                    .orElseThrow();
            double byToken = monthly(tokens, all.iterator().next().load(), volume);
            return new Axes(volume, Math.max(1, Math.max(cost, byToken)));
        }

        /** Up to two digits, so that people can read it. */
        private static double round(double value) {
            double step = Math.pow(10, Math.floor(Math.log10(value)) - 1);
            return Math.ceil(value / step) * step;
        }

        private String x(double at) {
            return pixels(at / volume * WIDTH);
        }

        private String y(double amount) {
            return pixels(HEIGHT - amount / cost * HEIGHT);
        }
    }

    /** @param tokens what machines are compared with */
    public static CostChart of(Forecast it, PerToken tokens, Axes axes) {
        boolean machines = it.even() != null;
        return new CostChart(
                path(it.tariff(), it.load(), axes),
                machines ? path(tokens, it.load(), axes) : null,
                axes.x(it.load().total()),
                machines ? dots(it, tokens, axes) : List.of(),
                Math.round(axes.volume()));
    }

    private static List<Dot> dots(Forecast it, PerToken tokens, Axes axes) {
        var even = it.even();
        if (even == null) return List.of();
        return even.crossings().stream()
                .filter(at -> at.volume() > 0 && at.volume() <= axes.volume())
                .map(at -> new Dot(axes.x(at.volume()), axes.y(monthly(tokens, it.load(), at.volume()))))
                .toList();
    }

    private static String path(Tariff tariff, Load load, Axes axes) {
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> axes.volume() * i / POINTS)
                .mapToObj(at -> axes.x(at) + " " + axes.y(monthly(tariff, load, at)))
                .collect(Collectors.joining("L", "M", ""));
    }

    /** The mix is held while the volume moves. */
    private static double monthly(Tariff tariff, Load load, double volume) {
        return tariff.monthly(load.of(volume));
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
