package io.demarc.exchange.ending;

import static io.demarc.exchange.ending.CalendarText.escaped;

import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The days on which models end, for a calendar: all-day entries that a program knows again by their ids when the file is brought
 * in once more.
 */
@Controller
@Requires(Capability.VIEW_VENDORS)
class EndCalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final EndCalendar ends;
    private final MessageSource messages;
    private final BusinessClock clock;

    EndCalendarController(EndCalendar ends, MessageSource messages, BusinessClock clock) {
        this.ends = ends;
        this.messages = messages;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/models/ends.ics")
    ResponseEntity<String> show(Locale locale) {
        var file = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Demarc//Models that end//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH");
        ends.all().forEach(row -> add(row, file, locale));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("model-ends.ics")
                                .build()
                                .toString())
                .body(file.line("END", "VCALENDAR").toString());
    }

    private void add(EndCalendar.Row row, CalendarText file, Locale locale) {
        var what = row.versionName() == null ? row.model() : row.model() + ", " + row.versionName();
        var where = row.distributor() == null ? say("ends.calendar.anywhere", locale) : row.distributor();
        var title = say(row.notBefore() ? "ends.calendar.earliest" : "ends.calendar.day", locale, what, where);
        var successor = row.successor() == null
                ? say("ends.calendar.no-successor", locale)
                : say("ends.calendar.successor", locale, row.successor());
        file.line("BEGIN", "VEVENT")
                .line("UID", "model-end-" + row.id() + "@" + CurrentOrganization.id())
                .line("DTSTAMP", MOMENT.format(clock.instant()))
                .line("DTSTART;VALUE=DATE", DAY.format(row.comesOn()))
                .line("SUMMARY", escaped(title))
                .line("DESCRIPTION", escaped(successor))
                .line("STATUS", row.notBefore() ? "TENTATIVE" : "CONFIRMED")
                .line("TRANSP", "TRANSPARENT");
        if (row.source() != null) file.line("URL", row.source().replaceAll("\\p{Cntrl}", ""));
        file.line("END", "VEVENT");
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
