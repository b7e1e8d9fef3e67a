package io.demarc.tenancy;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an organization's days begin, and on which of them it works: what is due on a day is in time until that day ends
 * there, wherever the reader is.
 *
 * @param holidays the region whose public holidays are free, a country and its parts as ISO 3166 and jollyday name them
 *     ({@code de}, {@code de-by}); null where none are
 */
public record BusinessCalendar(ZoneId zone, @Nullable String holidays) {

    /** What an organization has until it says otherwise. */
    public static final BusinessCalendar UTC = new BusinessCalendar(ZoneOffset.UTC, null);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Whether holidays of the region's country are known. */
    public static boolean knows(String region) {
        return region.matches("[a-z]{2}(?:-[a-z0-9]+)*+")
                && HolidayManager.getSupportedCalendarCodes().contains(region.split("-")[0].toUpperCase(Locale.ROOT));
    }

    /** The day that it is there. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** The last of so many working days, at least one, which begin on the day after. */
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 1) throw new IllegalArgumentException("at least one day, not " + workingDays);
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::isWorkingDay)
                .skip(workingDays - 1L)
                .findFirst()
                .orElseThrow();
    }

    private boolean isHoliday(LocalDate day) {
        if (holidays == null) return false;
        String[] region = holidays.split("-");
        return HolidayManager.getInstance(ManagerParameters.create(region[0]))
                .isHoliday(day, HolidayType.PUBLIC_HOLIDAY, Arrays.copyOfRange(region, 1, region.length));
    }
}
