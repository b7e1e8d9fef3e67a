package io.demarc;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What every application of a test is told: its database, and what has it wait for less. */
public final class TestProperties implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TestServer.serves();
        var access = database(environment);
        // Tests ask faster than people; one that is about the pace says so.
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("test pace", Map.of("demarc.pace.times", "1000")));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "demarc.session.hikari.allow-pool-suspension",
                                "true",
                                // Passwords are hashed in the same way, only with less to do.
                                "demarc.passwords.memory",
                                "64",
                                "demarc.address",
                                environment.getProperty("demarc.address", "http://localhost"),
                                "spring.datasource.url",
                                access.url(),
                                "spring.datasource.username",
                                access.application(),
                                "spring.datasource.password",
                                access.password(),
                                "spring.datasource.hikari.allow-pool-suspension",
                                "true",
                                "spring.flyway.user",
                                access.owner(),
                                "spring.flyway.password",
                                access.password())));
    }

    private static TestDatabase.Access database(ConfigurableEnvironment environment) {
        String shared = environment.getProperty(TestDatabase.SHARED);
        if (shared != null) return new TestDatabase.Access(shared);
        return "demo".equals(environment.getProperty("spring.profiles.active"))
                ? TestDatabase.demo()
                : TestDatabase.migrated();
    }
}
