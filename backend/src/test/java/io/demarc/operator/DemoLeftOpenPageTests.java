package io.demarc.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.DemarcApplication;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;

/** What is left of a demo when its database is used without it. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class DemoLeftOpenPageTests {

    @Value("${spring.datasource.url}")
    String database;

    @Autowired
    ConfigurableEnvironment environment;

    @Test
    void no_portal_starts_with_published_passwords_until_they_are_closed(CapturedOutput output) {
        var copy =
                "--" + TestDatabase.SHARED + "=" + TestDatabase.copy(database).url();
        assertThatThrownBy(() -> start(copy)).hasStackTraceContaining("accounts of the demo");
        assertThat(output.getAll()).contains("infra/run --demarc.disable-demo");
        assertThat(Commands.run(DemarcApplication.class, "--demarc.disable-demo", copy))
                .hasValue(0);
        assertThat(output.getOut()).contains("24 accounts of the demo are closed");
        start(copy);
    }

    @Test
    void the_demo_and_what_needs_no_sign_in_answer_this_machine_alone() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    private static void start(String database) {
        SpringApplication.run(
                        DemarcApplication.class,
                        database,
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--db-scheduler.enabled=false")
                .close();
    }
}
