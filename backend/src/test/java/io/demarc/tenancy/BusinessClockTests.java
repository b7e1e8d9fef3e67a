package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.kernel.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class BusinessClockTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final OrganizationId id = OrganizationId.next();

    @Autowired
    Organizations organizations;

    @BeforeEach
    void an_organization_is_opened() {
        organizations.open(new Organization(id, "clock-" + id.toString().substring(24), "Clockmakers", NOON));
    }

    @Test
    void an_organization_counts_in_utc_until_it_says_otherwise() {
        assertThat(today(clock(NOON))).isEqualTo(TODAY);
    }

    @Test
    void it_is_the_day_that_it_is_in_the_organizations_zone() {
        organizations.countBy(new BusinessCalendar(AUCKLAND, "nz"), id);
        assertThat(today(clock(NOON))).isEqualTo(TODAY.plusDays(1));
        assertThat(CurrentOrganization.<BusinessCalendar, RuntimeException>call(id, clock(NOON)::calendar)
                        .holidays())
                .isEqualTo("nz");
    }

    @Test
    void each_organization_has_its_own() {
        var clock = clock(NOON);
        organizations.countBy(new BusinessCalendar(AUCKLAND, null), id);
        assertThat(today(clock)).isEqualTo(TODAY.plusDays(1));
        var demo = organizations.withSlug("demo").orElseThrow().id();
        assertThat(CurrentOrganization.<LocalDate, RuntimeException>call(demo, clock::today))
                .isEqualTo(TODAY);
    }

    @Test
    void another_calendar_counts_after_a_minute() {
        var time = new Instant[] {NOON};
        var clock = new BusinessClock(organizations, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time[0];
            }
        });
        assertThat(today(clock)).isEqualTo(TODAY);
        organizations.countBy(new BusinessCalendar(AUCKLAND, null), id);
        assertThat(today(clock)).isEqualTo(TODAY);
        time[0] = NOON.plus(Duration.ofMinutes(1));
        assertThat(today(clock)).isEqualTo(TODAY.plusDays(1));
    }

    private LocalDate today(BusinessClock clock) {
        return CurrentOrganization.<LocalDate, RuntimeException>call(id, clock::today);
    }

    private BusinessClock clock(Instant now) {
        return new BusinessClock(organizations, Clock.fixed(now, ZoneOffset.UTC));
    }
}
