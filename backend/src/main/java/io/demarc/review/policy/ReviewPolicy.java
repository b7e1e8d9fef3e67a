package io.demarc.review.policy;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewPolicy {

    @Bean
    Kind<Workflow> workflowKind() {
        return Workflow.KIND;
    }
}
