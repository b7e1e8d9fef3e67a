package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SetTimeTests {

    private static final Instant MARCH = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void a_set_clock_runs_on_from_there() {
        var clock = clock("demo", MARCH.toString());
        assertThat(clock.instant()).isBetween(MARCH, MARCH.plus(Duration.ofMinutes(1)));
        var read = clock.instant();
        while (!clock.instant().isAfter(read)) Thread.onSpinWait();
    }

    @Test
    void one_that_nobody_sets_says_the_present() {
        assertThat(Duration.between(Present.instant(), clock("demo", "").instant()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_told_past_is_told_by_a_set_clock_too() {
        var clock = clock("test", MARCH.toString());
        var told = Instant.parse("2026-01-05T08:40:00Z");
        ToldTime.at(told, () -> assertThat(clock.instant()).isEqualTo(told));
    }

    @Test
    void it_is_refused_in_earnest() {
        assertThatThrownBy(() -> clock("default", MARCH.toString()))
                .isInstanceOf(ClockTrouble.class)
                .hasMessageContaining("in the demo only");
    }

    @Test
    void what_is_no_moment_is_refused_with_an_example() {
        assertThatThrownBy(() -> clock("demo", "next March"))
                .isInstanceOfSatisfying(
                        ClockTrouble.class, it -> assertThat(it.advice()).contains("2027-03-01T09:00:00Z"))
                .hasMessageContaining("next March");
    }

    private static Clock clock(String profile, String said) {
        var environment = new MockEnvironment().withProperty("demarc.clock", said);
        environment.setActiveProfiles(profile);
        return new TimeConfiguration().clock(environment);
    }
}
