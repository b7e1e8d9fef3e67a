package io.demarc.operator;

import io.demarc.demo.DemoAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What a person who has just started the portal wants to read: where it is and how to get in. */
@Component
class Announcement {

    private final Environment environment;
    private final DemoAccounts demo;
    private final String address;

    Announcement(Environment environment, DemoAccounts demo, @Value("${server.address:localhost}") String address) {
        this.environment = environment;
        this.demo = demo;
        this.address = address.equals("127.0.0.1") ? "localhost" : address;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (environment.getProperty("demarc.command", Boolean.class, false)) return;
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) return;
        System.out.printf(
                "%n  Demarc runs at http://%s:%d%n",
                address, context.getWebServer().getPort());
        if (environment.acceptsProfiles(Profiles.of("demo")))
            System.out.print(demo.areOpen() ? """

                  Sign in as <role>@demo.test (or @globex.test) with the password demarc-demo-2026.
                  Roles: member, lead, leader, security, privacy, legal, data, modelrisk, executive,
                         vendors, auditor, admin
                """.indent(2) : "\n  The accounts of the demo are closed.\n");
        System.out.println("\n  Ctrl-C stops it. What it knows is kept.\n");
    }
}
