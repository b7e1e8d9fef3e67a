package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What time it is for the current organization. Due dates, what is overdue and the ends of approvals go by its calendar,
 * the same for everybody who looks; moments are shown to members in their own zone.
 */
@Component
public class BusinessClock {

    /** A calendar changes hardly ever, and each page asks for it: for so long one that was read is good enough. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<OrganizationId, Kept> calendars = new ConcurrentHashMap<>();
    private final Organizations organizations;
    private final Clock clock;

    BusinessClock(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    private record Kept(BusinessCalendar calendar, Instant readAt) {

        boolean isGood(Instant now) {
            // A clock may be set back, too.
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
        }
    }

    public Instant instant() {
        return clock.instant();
    }

    public LocalDate today() {
        return calendar().day(instant());
    }

    /** Read without a lock: whoever waits for a connection must keep nobody waiting who holds one. */
    public BusinessCalendar calendar() {
        var id = CurrentOrganization.id();
        var now = instant();
        var kept = calendars.get(id);
        if (kept != null && kept.isGood(now)) return kept.calendar();
        var calendar = organizations.calendar(id);
        calendars.put(id, new Kept(calendar, now));
        return calendar;
    }
}
