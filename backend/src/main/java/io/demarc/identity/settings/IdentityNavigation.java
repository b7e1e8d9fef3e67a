package io.demarc.identity.settings;

import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavEntry settingsEntry() {
        return new NavEntry("settings", "/settings", Capability.VIEW_SETTINGS, 90);
    }
}
