package io.demarc.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.tenancy.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, 2026-03-31",
        "2026-03-31, 2026-01-01, 2026-03-31",
        "2026-04-01, 2026-04-01, 2026-06-30",
        "2024-02-29, 2024-01-01, 2024-03-31",
        "2026-12-31, 2026-10-01, 2026-12-31"
    })
    void every_day_is_in_one(LocalDate day, LocalDate begins, LocalDate ends) {
        assertThat(Quarter.of(day).begins()).isEqualTo(begins);
        assertThat(Quarter.of(day).ends()).isEqualTo(ends);
        assertThat(Quarter.of(day).next()).isEqualTo(Quarter.of(ends.plusDays(1)));
    }

    @Test
    void it_begins_at_the_midnight_of_the_organization() {
        var newYear = Instant.parse("2026-12-31T11:30:00Z");
        var auckland = new BusinessCalendar(ZoneId.of("Pacific/Auckland"), null);
        assertThat(Quarter.of(auckland.day(newYear)).begins()).isEqualTo("2027-01-01");
        assertThat(Quarter.of(BusinessCalendar.UTC.day(newYear)).begins()).isEqualTo("2026-10-01");
    }

    @Test
    void a_look_is_due_on_the_last_day_on_which_somebody_works() {
        var oslo = new BusinessCalendar(ZoneId.of("Europe/Oslo"), "no");
        assertThat(Quarter.of(LocalDate.of(2027, 2, 2)).due(oslo)).isEqualTo("2027-03-31");
        // A Sunday, and before it a Saturday.
        assertThat(Quarter.of(LocalDate.of(2023, 11, 28)).due(oslo)).isEqualTo("2023-12-29");
        // Easter: the Friday, and the Thursday before, are free.
        assertThat(Quarter.of(LocalDate.of(2024, 2, 1)).due(oslo)).isEqualTo("2024-03-27");
    }

    @Test
    void whoever_looks_is_reminded_thirty_days_before_its_end_and_until_then_of_one_that_was_missed() {
        assertThat(Quarter.remindedOn(LocalDate.of(2026, 11, 30)).begins()).isEqualTo("2026-07-01");
        assertThat(Quarter.remindedOn(LocalDate.of(2026, 12, 1)).begins()).isEqualTo("2026-10-01");
        assertThat(Quarter.remindedOn(LocalDate.of(2027, 1, 1)).begins()).isEqualTo("2026-10-01");
    }

    @Test
    void none_begins_on_another_day() {
        assertThatThrownBy(() -> new Quarter(LocalDate.of(2026, 2, 1))).hasMessageContaining("2026-02-01");
    }
}
