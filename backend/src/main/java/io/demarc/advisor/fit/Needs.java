package io.demarc.advisor.fit;

import static io.demarc.advisor.demand.Demand.CAPABILITY;
import static io.demarc.advisor.demand.Demand.DATA_CLASS;
import static io.demarc.advisor.demand.Demand.DECISION;
import static io.demarc.advisor.demand.Demand.EXIT;
import static io.demarc.advisor.demand.Demand.FRONTIER;
import static io.demarc.advisor.demand.Demand.KNOW_HOW;
import static io.demarc.advisor.demand.Demand.LATENCY;
import static io.demarc.advisor.demand.Demand.NEWNESS;
import static io.demarc.advisor.demand.Demand.OFFLINE;
import static io.demarc.advisor.demand.Demand.PEAK;
import static io.demarc.advisor.demand.Demand.PERSONAL_DATA;
import static io.demarc.advisor.demand.Demand.RESIDENCY;
import static io.demarc.advisor.demand.Demand.RIGIDITY;
import static io.demarc.advisor.demand.Demand.WEEKS;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.LegQuestions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much each criterion counts for a use case: what its answers say, and what somebody has moved. */
public record Needs(Map<Criterion, Need> all) {

    public Needs {
        if (all.size() != Criterion.values().length) throw new IllegalArgumentException("a need is missing");
        all = Map.copyOf(all);
    }

    public static Needs of(Demand demand) {
        var all = new EnumMap<Criterion, Need>(Criterion.class);
        for (Criterion it : Criterion.values()) all.put(it, of(it, demand));
        return new Needs(all);
    }

    /** The same with these levels instead, 0 to 5. */
    public Needs moved(Map<Criterion, Integer> levels) {
        var moved = new EnumMap<Criterion, Need>(all);
        levels.forEach((criterion, level) -> moved.put(criterion, of(criterion).moved(level)));
        return new Needs(moved);
    }

    public Need of(Criterion criterion) {
        return Objects.requireNonNull(all.get(criterion));
    }

    public int level(Criterion criterion) {
        return of(criterion).level();
    }

    /** A digit each, in their order. */
    public String levels() {
        return Arrays.stream(Criterion.values())
                .map(it -> String.valueOf(level(it)))
                .collect(Collectors.joining());
    }

    public int sum() {
        return all.values().stream().mapToInt(Need::level).sum();
    }

    private static Need of(Criterion criterion, Demand demand) {
        return switch (criterion) {
            case K01 -> confidentiality(demand.level(DATA_CLASS), demand.level(PERSONAL_DATA));
            case K02 -> wished(demand, KNOW_HOW);
            case K03 -> residency(demand.answers().text(RESIDENCY));
            case K04 -> steady(demand.volume());
            case K05 -> spiky(demand.volume(), demand.number(PEAK));
            case K06 -> speed(demand);
            case K07 -> depth(demand.answers().text(LegQuestions.CUSTOMISATION));
            case K08 -> expertise(demand.level(CAPABILITY));
            case K09 -> soon(demand.number(WEEKS));
            case K10 -> wished(demand, FRONTIER);
            case K11 -> wished(demand, RIGIDITY);
            case K12 -> wished(demand, EXIT);
            case K13 -> visibility(demand);
            case K14 -> elastic(demand.number(PEAK));
            case K15 -> wished(demand, NEWNESS);
        };
    }

    private static Need confidentiality(@Nullable Integer data, @Nullable Integer personal) {
        int ofData = data == null ? 0 : data;
        int ofPeople = personal == null ? 0 : personal;
        int level = ofData >= 1 || ofPeople >= 1
                ? Math.min(Need.MOST, Math.max(ofData, 1) + (ofPeople >= 3 ? 1 : 0) + 1)
                : 0;
        return new Need(level, level, data == null);
    }

    private static Need wished(Demand demand, String question) {
        var wish = demand.wish(question);
        return wish == null ? Need.atLeast(0) : Need.of(wish.need());
    }

    private static Need residency(@Nullable String rule) {
        return switch (rule) {
            case "HARD", "OURS" -> Need.of(5);
            case "PREFERENCE" -> Need.of(3);
            case null -> Need.atLeast(0);
            default -> Need.of(0);
        };
    }

    private static Need steady(OptionalDouble volume) {
        return volume.isEmpty() ? Need.atLeast(0) : Need.of(steady(volume.getAsDouble()));
    }

    private static int steady(double volume) {
        if (volume < 100) return 0;
        if (volume < 1_000) return 1;
        return volume < 5_000 ? 3 : 5;
    }

    private static Need spiky(OptionalDouble volume, OptionalDouble peak) {
        if (volume.isEmpty() || peak.isEmpty()) return Need.atLeast(0);
        int steady = steady(volume.getAsDouble());
        return Need.of(peak.getAsDouble() >= 5 ? 5 - steady : Math.max(0, 3 - steady));
    }

    private static Need speed(Demand demand) {
        if (demand.answers().yes(OFFLINE)) return Need.of(5);
        var seconds = demand.number(LATENCY);
        if (seconds.isEmpty()) return Need.atLeast(1);
        double within = seconds.getAsDouble();
        if (within < 0.5) return Need.of(4);
        if (within < 2) return Need.of(3);
        return Need.of(within < 5 ? 2 : 1);
    }

    private static Need depth(@Nullable String customisation) {
        return switch (customisation) {
            case "NONE" -> Need.of(0);
            case "PROMPT_RAG" -> Need.of(2);
            case "PROVIDER_FINE_TUNE" -> Need.of(3);
            case "OWN_FINE_TUNE" -> Need.of(4);
            case "SELF_TRAINED" -> Need.of(5);
            case null, default -> Need.atLeast(0);
        };
    }

    private static Need expertise(@Nullable Integer capability) {
        return capability == null ? Need.atLeast(1) : Need.of(1 + capability);
    }

    private static Need soon(OptionalDouble weeks) {
        if (weeks.isEmpty()) return Need.atLeast(1);
        double within = weeks.getAsDouble();
        if (within <= 4) return Need.of(5);
        if (within <= 8) return Need.of(4);
        return Need.of(within <= 16 ? 2 : 1);
    }

    private static Need visibility(Demand demand) {
        var decision = demand.level(DECISION);
        var regulatory = demand.regulatory();
        int highest = Math.max(decision == null ? 0 : decision, regulatory == null ? 0 : regulatory);
        int level = Math.min(Need.MOST, highest + (demand.isAudited() ? 1 : 0));
        return new Need(level, level, decision == null);
    }

    private static Need elastic(OptionalDouble peak) {
        if (peak.isEmpty()) return Need.atLeast(1);
        double times = peak.getAsDouble();
        if (times < 2) return Need.of(1);
        if (times < 5) return Need.of(2);
        return Need.of(times < 10 ? 3 : 5);
    }
}
