package io.demarc.evidence.file;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    /**
     * @param clamd where ClamAV's daemon listens, {@code host:port} or the path of its socket; empty for no scanning
     * @param patience how long it may take over one file
     */
    @Bean
    Scanner scanner(
            @Value("${demarc.evidence.clamd:}") String clamd,
            @Value("${demarc.evidence.clamd-patience:30s}") Duration patience) {
        return clamd.isBlank() ? (file, name) -> false : new Clamd(clamd, patience);
    }
}
