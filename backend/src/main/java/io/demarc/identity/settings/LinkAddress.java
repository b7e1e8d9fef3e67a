package io.demarc.identity.settings;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where a one-time link leads, as it is handed over: below the address that the operator has said ({@code demarc.address}).
 * Without it the link is good on this machine: what a request says of its host is what its sender likes.
 */
@Component
class LinkAddress {

    private static final String DEFAULT_PORT = "8080";

    private final Optional<String> said;
    private final Environment environment;

    LinkAddress(@Value("${demarc.address:}") String said, Environment environment) {
        String address = said.strip();
        this.said = Optional.of(address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                .filter(it -> !it.isEmpty());
        this.environment = environment;
    }

    String of(String token) {
        return said.orElseGet(this::here) + "/links/" + token;
    }

    /** Whether links are good on other machines too. */
    boolean isSaid() {
        return said.isPresent();
    }

    private String here() {
        String port =
                environment.getProperty("local.server.port", environment.getProperty("server.port", DEFAULT_PORT));
        return "http://localhost:" + port;
    }
}
