package io.demarc.houserules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which data may go where, in one sentence and as it is matched.
 *
 * @param id shipped from HR01, an organization's own from HR101; never reused
 * @param title what it says, short
 * @param text the same in a sentence
 * @param reason why this organization wrote it, or changed it; null as it is shipped
 * @param source what it rests on
 * @param data null for any
 * @param places any of which will do; null for anywhere
 * @param conditions the controls without which it is not allowed
 * @param exceptable whether somebody may grant an exception
 * @param from, until the first and last day on which it holds; null without one
 */
record HouseRule(
        String id,
        String title,
        String text,
        @Nullable String reason,
        @Nullable String source,
        @Nullable RuleData data,
        @Nullable List<RulePlace> places,
        Result result,
        @Nullable List<String> conditions,
        @Nullable Boolean exceptable,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    enum Result {
        ALLOWED,
        CONDITIONAL,
        FORBIDDEN
    }

    private static final int FIRST_OWN = 101;

    /** The place that an organization's own rule speaks of is one, so both kinds of data have to be there (11.1). */
    public HouseRule {
        if (data != null && isOwn(id)) data = data.together();
    }

    public boolean isOwn() {
        return isOwn(id);
    }

    private static boolean isOwn(@Nullable String id) {
        return id != null && number(id) >= FIRST_OWN;
    }

    /** 0 for what is the id of none. */
    static int number(String id) {
        return id.matches("HR[0-9]{2,3}") ? Integer.parseInt(id.substring(2)) : 0;
    }

    /** The first id that an own rule can have after these. */
    static String next(Stream<String> used) {
        return "HR" + Math.max(FIRST_OWN, used.mapToInt(HouseRule::number).max().orElse(0) + 1);
    }

    public List<RulePlace> anywhere() {
        return places == null ? List.of() : places;
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    Match match(PlaceFacts place, Carried carried) {
        var byData = data == null ? Match.YES : data.match(carried);
        return places == null ? byData : byData.and(Match.any(places.stream().map(it -> it.match(place))));
    }

    public List<String> controls() {
        return conditions == null ? List.of() : conditions;
    }

    /** @param known the ids of all controls */
    List<String> faults(Set<String> known) {
        var faults = new ArrayList<String>();
        if (number(id) == 0) faults.add(id + " is not the id of a house rule");
        if (data != null && !data.isSound()) faults.add(id + " speaks of data that there are not");
        if ((result == Result.CONDITIONAL) == controls().isEmpty())
            faults.add(id + " names controls exactly where it allows on conditions");
        var unknown = new HashSet<>(controls());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) faults.add(id + " names controls that there are not: " + unknown);
        anywhere().stream()
                .flatMap(it -> it.regions().stream())
                .filter(it -> !Regions.isKnown(it))
                .forEach(it -> faults.add(id + " names a region that nobody knows: " + it));
        if (from != null && until != null && until.isBefore(from)) faults.add(id + " ends before it begins");
        return faults;
    }
}
