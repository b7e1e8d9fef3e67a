package io.demarc.review.queue;

import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewNavigation {

    @Bean
    NavEntry reviewsEntry() {
        return new NavEntry("reviews", "/reviews", Capability.VIEW_REVIEWS, 40);
    }
}
