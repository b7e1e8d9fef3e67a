package io.demarc.tenancy;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time is passed in, so that tests can say what time it is. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** What the database keeps: a moment is the same before and after it was written. */
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
