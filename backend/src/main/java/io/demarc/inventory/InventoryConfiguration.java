package io.demarc.inventory;

import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

    @Bean
    NavEntry useCasesEntry() {
        return new NavEntry("use-cases", "/use-cases", Capability.VIEW_USE_CASES, 10);
    }
}
