package io.demarc.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** To what time {@code demarc.clock} sets the portal's clock, which runs on from there: for trying what time brings. */
final class SetTime {

    private static final String PROPERTY = "demarc.clock";

    /** Tests set it as well, in the profiles {@code demo} and {@code test}. */
    private static final Profiles TRIED = Profiles.of("demo", "test");

    private SetTime() {}

    /** How far it is ahead of the present; negative where it is behind, none where it was not set. */
    static Duration ahead(Environment environment) {
        var said = environment.getProperty(PROPERTY);
        if (said == null || said.isBlank()) return Duration.ZERO;
        if (!environment.acceptsProfiles(TRIED)) throw ClockTrouble.inEarnest();
        try {
            return Duration.between(Present.instant(), Instant.parse(said.strip()));
        } catch (DateTimeParseException unreadable) {
            throw ClockTrouble.unreadable(said);
        }
    }
}
