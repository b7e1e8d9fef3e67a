package io.demarc.shell;

import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShellNavigation {

    @Bean
    NavEntry homeEntry() {
        return new NavEntry("home", "/", Capability.BELONG, 0);
    }
}
