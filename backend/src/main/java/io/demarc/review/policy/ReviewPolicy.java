package io.demarc.review.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewPolicy {

    @Bean
    Workflow workflow() {
        return Workflow.standard();
    }
}
