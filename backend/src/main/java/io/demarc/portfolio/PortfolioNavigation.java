package io.demarc.portfolio;

import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortfolioNavigation {

    @Bean
    NavEntry portfolioEntry() {
        return new NavEntry("portfolio", "/portfolio", Capability.VIEW_PORTFOLIO, 50);
    }
}
