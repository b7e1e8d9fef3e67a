package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final BusinessCalendar bavaria = new BusinessCalendar(BERLIN, "de-by");
    private final BusinessCalendar germany = new BusinessCalendar(BERLIN, "de");

    @Test
    void weekends_do_not_count() {
        assertThat(BusinessCalendar.UTC.after(MONDAY, 5)).isEqualTo("2026-11-30");
        assertThat(BusinessCalendar.UTC.after(LocalDate.parse("2026-11-27"), 2)).isEqualTo("2026-12-01");
        assertThat(BusinessCalendar.UTC.after(LocalDate.parse("2026-11-28"), 1)).isEqualTo("2026-11-30");
    }

    @Test
    void public_holidays_do_not_count_where_they_are_kept() {
        var thursday = LocalDate.parse("2026-12-24");
        assertThat(BusinessCalendar.UTC.after(thursday, 1)).isEqualTo("2026-12-25");
        assertThat(germany.after(thursday, 1)).isEqualTo("2026-12-28");
        assertThat(new BusinessCalendar(BERLIN, "gb").after(thursday, 1)).isNotEqualTo(LocalDate.parse("2026-12-25"));
    }

    @Test
    void a_part_of_a_country_has_holidays_of_its_own() {
        var epiphany = LocalDate.parse("2027-01-06");
        assertThat(bavaria.isWorkingDay(epiphany)).isFalse();
        assertThat(germany.isWorkingDay(epiphany)).isTrue();
    }

    @Test
    void holidays_move_with_easter() {
        assertThat(germany.isWorkingDay(LocalDate.parse("2027-03-26"))).isFalse();
        assertThat(germany.isWorkingDay(LocalDate.parse("2026-03-26"))).isTrue();
    }

    @Test
    void a_day_begins_at_midnight_of_the_zone() {
        var beforeMidnight = Instant.parse("2026-11-23T22:59:59Z");
        assertThat(germany.day(beforeMidnight)).isEqualTo(MONDAY);
        assertThat(germany.day(beforeMidnight.plusSeconds(1))).isEqualTo(MONDAY.plusDays(1));
        assertThat(BusinessCalendar.UTC.day(beforeMidnight.plusSeconds(1))).isEqualTo(MONDAY);
        assertThat(new BusinessCalendar(ZoneId.of("Pacific/Auckland"), null).day(beforeMidnight))
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_span_has_at_least_a_day() {
        assertThatThrownBy(() -> BusinessCalendar.UTC.after(MONDAY, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_countries_with_known_holidays_can_be_named() {
        assertThat(BusinessCalendar.knows("de-by")).isTrue();
        assertThat(BusinessCalendar.knows("zz")).isFalse();
    }
}
