package io.demarc.tenancy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Time is passed in, so that tests can say what time it is. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(Environment environment) {
        return new Told(Clock.tick(Clock.offset(Present.CLOCK, SetTime.ahead(environment)), Present.MICROSECOND));
    }

    /** The present, unless another time is told. */
    private static final class Told extends Clock {

        private final Clock present;

        private Told(Clock present) {
            this.present = present;
        }

        @Override
        public Instant instant() {
            return ToldTime.now().orElseGet(present::instant);
        }

        @Override
        public ZoneId getZone() {
            return present.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Told(present.withZone(zone));
        }
    }
}
