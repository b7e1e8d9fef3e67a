package io.demarc.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The year before the portal was started for the first time, in which the demo's people work on weekdays. */
final class DemoYear {

    private static final int WEEKS = 52;

    private final OffsetDateTime now;

    DemoYear(Instant now) {
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** Something that somebody does, and when. */
    record Act(Instant at, Runnable deed) {}

    /** When it has passed: of what is set up before it, the clock says the day on which it begins. */
    Instant end() {
        return now.toInstant();
    }

    Instant begin() {
        return morning(now.minusWeeks(WEEKS)).toInstant();
    }

    /** Something that happens by itself on the first of each month. */
    Stream<Act> monthly(Runnable deed) {
        return IntStream.range(0, 12)
                .mapToObj(months -> now.minusMonths(months).withDayOfMonth(1).toInstant())
                .filter(at -> at.isAfter(begin()))
                .map(at -> new Act(at, deed));
    }

    /** Something that happens by itself, the last time now. */
    Stream<Act> weekly(Runnable deed) {
        return IntStream.range(0, WEEKS)
                .mapToObj(weeks -> new Act(now.minusWeeks(weeks).toInstant(), deed));
    }

    /**
     * @param weeks less than 52
     * @param name of the use case: no two are begun in the same second
     */
    Diary weeksAgo(int weeks, String name) {
        return new Diary(
                morning(now.minusWeeks(weeks).minusDays(1)).plusSeconds(Math.floorMod(name.hashCode(), 5_000)));
    }

    /** The same by days, on a weekday. */
    Diary daysAgo(int days, String name) {
        return new Diary(morning(now.minusDays(days)).plusSeconds(Math.floorMod(name.hashCode(), 5_000)));
    }

    private static OffsetDateTime morning(OffsetDateTime day) {
        var weekday =
                switch (day.getDayOfWeek()) {
                    case SATURDAY -> day.minusDays(1);
                    case SUNDAY -> day.minusDays(2);
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
                };
        return weekday.withHour(8).withMinute(40).withSecond(0).withNano(0);
    }

    /** What is done with one use case, one thing after the other, up to the present. */
    final class Diary {

        private final List<Act> acts = new ArrayList<>();
        private OffsetDateTime at;

        private Diary(OffsetDateTime begin) {
            at = begin;
        }

        /** Some working days later. */
        Diary days(int days) {
            for (int i = 0; i < days; i++) at = at.plusDays(at.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
            return this;
        }

        Diary minutes(int minutes) {
            at = at.plus(Duration.ofMinutes(minutes));
            return this;
        }

        void note(Runnable deed) {
            // Nobody has done yet what is still to come.
            at = at.plusMinutes(1);
            acts.add(new Act((at.isBefore(now) ? at : now).toInstant(), deed));
        }

        List<Act> acts() {
            return acts;
        }
    }
}
