package io.demarc.review.queue;

import io.demarc.identity.Tally;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewNavigation {

    private static final String KEY = "reviews";

    @Bean
    NavEntry reviewsEntry() {
        return new NavEntry(KEY, "/reviews", Capability.VIEW_REVIEWS, 40);
    }

    /** Those that wait for who looks, which is what the entry leads to. */
    @Bean
    Tally reviewsWaiting() {
        return new Tally() {

            @Override
            public String place() {
                return KEY;
            }

            @Override
            public String sql() {
                return Queue.tally(BOUND);
            }
        };
    }
}
