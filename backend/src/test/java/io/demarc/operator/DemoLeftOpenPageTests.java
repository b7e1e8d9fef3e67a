package io.demarc.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.DemarcApplication;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is left of a demo when its database is used without it. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class DemoLeftOpenPageTests {

    private static final String OWN = "nine slow harbour ferries";

    @Autowired
    Browser browser;

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
        assertThat(output.getOut()).contains("32 accounts of the demo are closed");
        start(copy);
    }

    /** Whoever read the password may have changed it, invited others, and kept a link. */
    @Test
    void no_password_and_no_link_opens_a_demo_that_was_closed(CapturedOutput output) {
        var admin = browser.as("admin@demo.test");
        var changed = admin.get("/account/password").fields("main form");
        changed.put("current", List.of("demarc-demo-2026"));
        changed.put("password", List.of(OWN));
        changed.put("again", List.of(OWN));
        assertThat(admin.send("/account/password", changed).status()).isEqualTo(302);
        var again = browser.as("admin@demo.test", OWN);
        String person = invite(again, "guest@example.test");
        var guest = Map.of("password", OWN, "again", OWN);
        assertThat(browser.anonymous().post(link(again.get(person)), guest).location())
                .isEqualTo("/sign-in?passwordSet");
        String unused = link(again.get(invite(again, "second@example.test")));
        browser.as("guest@example.test", OWN);

        assertThat(Commands.run(DemarcApplication.class, "--demarc.disable-demo", shared()))
                .hasValue(0);
        assertThat(output.getOut()).contains("33 accounts of the demo are closed");
        assertThat(browser.anonymous().get(unused).status()).isEqualTo(410);
        for (String email : List.of("admin@demo.test", "guest@example.test"))
            assertThatThrownBy(() -> browser.as(email, OWN)).isInstanceOf(AssertionError.class);
        assertThat(again.get("/@demo/").location()).contains("/sign-in");
        assertThat(Commands.run(DemarcApplication.class, "--demarc.disable-demo", shared()))
                .hasValue(0);
        assertThat(output.getOut()).contains("No account of the demo is open");

        start(shared(), "--spring.profiles.active=demo");
        assertThat(output.getOut())
                .contains("The accounts of the demo are closed")
                .doesNotContain("demarc-demo-2026");
    }

    /** Somebody with both organizations, an account that leads nowhere, and members who have all left. */
    @Test
    void nobody_stays_open_wherever_they_lead(CapturedOutput output) {
        var copy = TestDatabase.copy(database);
        var owner = new JdbcTemplate(new DriverManagerDataSource(copy.url(), copy.owner(), copy.password()));
        owner.update("update person set email = 'guest@example.test' where email = 'lead@demo.test'");
        owner.update("update membership set person_id = (select id from person where email = 'guest@example.test')"
                + " where address = 'member@globex.test'");
        owner.update("update membership set left_at = now() where address like '%@globex.test'");
        String shared = "--" + TestDatabase.SHARED + "=" + copy.url();
        assertThat(Commands.run(DemarcApplication.class, "--demarc.disable-demo", shared))
                .hasValue(0);
        assertThat(output.getOut()).contains("32 accounts of the demo are closed");
        assertThat(owner.queryForList("select person_id from credential")).isEmpty();
        start(shared);
    }

    @Test
    void the_demo_does_not_come_into_a_database_of_others(CapturedOutput output) {
        String others =
                "--" + TestDatabase.SHARED + "=" + TestDatabase.migrated().url();
        assertThat(Commands.run(
                        DemarcApplication.class,
                        "--demarc.open-organization=acme",
                        "--demarc.first-admin=ida@example.test",
                        others))
                .hasValue(0);
        assertThatThrownBy(() -> start(others, "--spring.profiles.active=demo"))
                .hasStackTraceContaining("other organizations, like “acme”");
        assertThat(output.getAll()).contains("--spring.profiles.active=default");
        start(others);
    }

    private String invite(Visitor admin, String email) {
        var form = admin.get("/@demo/settings/people/fresh").fields("main form");
        form.put("name", List.of("Somebody"));
        form.put("email", List.of(email));
        form.put("role", List.of("MEMBER"));
        return String.valueOf(admin.send("/@demo/settings/people", form).location());
    }

    private static String link(Page person) {
        return person.text().replaceAll("(?s).*(/links/[\\w-]{43}).*", "$1");
    }

    private String shared() {
        return "--" + TestDatabase.SHARED + "=" + database;
    }

    @Test
    void the_demo_and_what_needs_no_sign_in_answer_this_machine_alone() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    private static void start(String... arguments) {
        var all = Stream.concat(
                Stream.of(arguments),
                Stream.of("--server.port=0", "--management.server.port=-1", "--db-scheduler.enabled=false"));
        SpringApplication.run(DemarcApplication.class, all.toArray(String[]::new))
                .close();
    }
}
