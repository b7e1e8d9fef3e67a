package io.demarc.boundary.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each side of a cell does. Each activity has one accountable party and its own evidence. */
public record Activities(List<Activity> ours, List<Activity> providers) {

    public static final Activities NONE = new Activities(List.of(), List.of());

    public Activities {
        ours = List.copyOf(ours);
        providers = List.copyOf(providers);
    }

    /**
     * Those of every leg. What we would do alike in several is listed once, and is proven when it is for each of them; two
     * providers never answer for one item.
     */
    public Activities and(Activities other) {
        Map<ActivityId, Activity> mine = new LinkedHashMap<>();
        Stream.concat(ours.stream(), other.ours.stream()).forEach(it -> mine.merge(it.id(), it, Activity::and));
        List<Activity> theirs = new ArrayList<>(providers);
        theirs.addAll(other.providers);
        return new Activities(List.copyOf(mine.values()), theirs);
    }

    public int count() {
        return ours.size() + providers.size();
    }

    public List<Activity> all() {
        return Stream.concat(ours.stream(), providers.stream()).toList();
    }

    public int proven() {
        return (int) all().stream().filter(Activity::proven).count();
    }

    /** The last day on which all that is proven today still is; null where nothing of it has an end. */
    public @Nullable LocalDate until() {
        return all().stream()
                .map(it -> it.proof().until())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isAnyOfTheProviderProven() {
        return providers.stream().anyMatch(Activity::proven);
    }
}
