package io.demarc.shell;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes the proxies that the operator has named, and nobody else, when they say whom a request comes from and that it
 * came over TLS. Whoever is believed by mistake has as many addresses as they like, so nobody is by default.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String named;

    /** @param named addresses or networks, like {@code 10.0.0.7,2001:db8::/64}, separated by commas */
    Proxies(@Value("${demarc.proxies:}") String named) {
        this.named = Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(Proxies::network)
                .collect(Collectors.joining(","));
    }

    /** An address alone would be read as a pattern, in which a dot is anything. */
    private static String network(String one) {
        if (one.contains("/")) return one;
        return one + (one.contains(":") ? "/128" : "/32");
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (named.isEmpty()) return;
        var valve = new RemoteIpValve();
        valve.setInternalProxies(named);
        valve.setTrustedProxies(null);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }
}
