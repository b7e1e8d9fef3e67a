package io.demarc.houserules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which data may go where, in one sentence and as it is matched.
 *
 * @param id shipped from HR01, an organization's own from HR101; never reused
 * @param title what it says, short
 * @param text the same in a sentence
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
        if (!id.matches("HR[0-9]{2,3}")) faults.add(id + " is not the id of a house rule");
        if (data != null && !data.isSound()) faults.add(id + " speaks of data that there are not");
        if ((result == Result.CONDITIONAL) == controls().isEmpty())
            faults.add(id + " names controls exactly where it allows on conditions");
        var unknown = new HashSet<>(controls());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) faults.add(id + " names controls that there are not: " + unknown);
        if (from != null && until != null && until.isBefore(from)) faults.add(id + " ends before it begins");
        return faults;
    }
}
