package io.demarc.identity;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where links lead that are handed over to whoever is not signed in: below the address that the operator has said ({@code demarc.address}).
 * Without it the link is good on this machine: what a request says of its host is what its sender likes.
 */
@Component
public class HandedLinks {

    private static final String DEFAULT_PORT = "8080";

    private final Optional<String> said;
    private final Environment environment;

    HandedLinks(@Value("${demarc.address:}") String said, Environment environment) {
        String address = said.strip();
        this.said = Optional.of(address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                .filter(it -> !it.isEmpty());
        this.environment = environment;
    }

    /** @param path of the page, from the root of the portal */
    public String of(String path) {
        return said.orElseGet(this::here) + path;
    }

    /** Whether links are good on other machines too. */
    public boolean isSaid() {
        return said.isPresent();
    }

    private String here() {
        String port =
                environment.getProperty("local.server.port", environment.getProperty("server.port", DEFAULT_PORT));
        return "http://localhost:" + port;
    }
}
