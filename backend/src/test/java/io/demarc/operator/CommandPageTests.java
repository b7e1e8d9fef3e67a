package io.demarc.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.DemarcApplication;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The operator's commands, beside a portal at work on the same database. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class CommandPageTests {

    private static final String PASSWORD = "nine slow harbour ferries";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Value("${spring.datasource.url}")
    String database;

    @TempDir
    Path folder;

    @Test
    void an_organization_is_opened_for_its_first_administrator(CapturedOutput output) {
        int exit = command(arguments(
                "--demarc.open-organization=acme",
                "--demarc.organization-name=Acme Insurance",
                "--demarc.organization-zone=Europe/Berlin",
                "--demarc.organization-holidays=DE-BY",
                "--demarc.first-admin=ida@example.test"));
        assertThat(exit).isZero();
        chooseOnce(link(output));
        var ida = browser.as("ida@example.test", PASSWORD);
        assertThat(ida.get("/organizations").location()).isEqualTo("/@acme/");
        assertThat(ida.get("/@acme/settings").text()).contains("Acme Insurance", "Administrator");
        // Nothing is there yet: no list is to be narrowed, and none leads to another that is as empty.
        assertThat(ida.get("/@acme/").one("main .dm-work li").text()).startsWith("Nobody holds 11 of the roles");
        assertThat(ida.get("/@acme/use-cases").document().select("main form")).isEmpty();
        assertThat(ida.get("/@acme/reviews").document().select(".dm-empty a")).isEmpty();
    }

    /** Without a name of its own, it is called what stands in its address. */
    @Test
    void an_organization_without_a_name_opens_as_well(CapturedOutput output) {
        assertThat(command(arguments("--demarc.open-organization=demarc", "--demarc.first-admin=kai@example.test")))
                .isZero();
        chooseOnce(link(output));
        assertThat(browser.as("kai@example.test", PASSWORD)
                        .get("/organizations")
                        .location())
                .isEqualTo("/@demarc/");
    }

    @Test
    void an_organization_counts_days_by_a_calendar_that_there_is(CapturedOutput output) {
        for (String wrong : new String[] {"zone=Europe/Atlantis", "holidays=zz", "holidays=de by"})
            assertThat(command(arguments(
                            "--demarc.open-organization=atlantis",
                            "--demarc.organization-" + wrong,
                            "--demarc.first-admin=ida@example.test")))
                    .isEqualTo(1);
        assertThat(output.getErr()).contains("--demarc.organization-zone=Europe/Berlin");
    }

    @Test
    void an_organization_is_not_opened_twice(CapturedOutput output) {
        int exit = command(arguments("--demarc.open-organization=demo", "--demarc.first-admin=ida@example.test"));
        assertThat(exit).isEqualTo(1);
        assertThat(output.getErr()).contains("There is an organization called demo already");
        assertThat(output.getOut()).doesNotContain("/links/");
    }

    @Test
    void a_new_password_is_chosen_once_with_the_printed_link(CapturedOutput output) {
        var before = browser.as("auditor@demo.test");
        int exit = command(
                arguments("--demarc.reset-password=Auditor@demo.test", "--demarc.address=https://ai.example.test"));
        assertThat(exit).isZero();
        assertThat(output.getOut()).contains("https://ai.example.test/links/");
        chooseOnce(link(output));
        assertThat(before.get("/@demo/").location()).contains("/sign-in");
        assertThat(browser.as("auditor@demo.test", PASSWORD).get("/@demo/").status())
                .isEqualTo(200);
    }

    @Test
    void nobody_gets_a_link_for_an_address_that_is_nobodys(CapturedOutput output) {
        assertThat(command(arguments("--demarc.reset-password=nobody@example.test")))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("Nobody signs in with the address “nobody@example.test”");
        assertThat(output.getOut()).doesNotContain("/links/");
    }

    @Test
    void the_ledger_is_checked_beside_the_portal(CapturedOutput output) {
        assertThat(command(arguments("--demarc.verify-ledger"))).isZero();
        assertThat(output.getOut())
                .containsPattern("platform: \\d+ entries hold")
                .containsPattern("demo: \\d+ entries hold")
                .containsPattern("globex: \\d+ entries hold");
    }

    @Test
    void a_ledger_that_was_altered_is_named(CapturedOutput output) {
        alter("canonical || ' '");
        assertThat(command(arguments("--demarc.verify-ledger"))).isEqualTo(1);
        alter("rtrim(canonical)");
        assertThat(output.getOut())
                .containsPattern("demo: broken after 8 entries: entry 9 was altered")
                .containsPattern("globex: \\d+ entries hold");
    }

    /** A full disk must not look like success, nor may what is kept depend on the terminal's encoding. */
    @Test
    void what_a_command_prints_is_utf_8_and_what_cannot_be_written_is_an_error(CapturedOutput output) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, false, StandardCharsets.US_ASCII));
            assertThat(Command.printing(out -> {
                        out.println("Müller “ok”");
                        System.err.println("Warnung für ＯＢ");
                        return 0;
                    }))
                    .isZero();
            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Müller “ok”" + System.lineSeparator());
            for (String asked : List.of("checkpoint", "export-ledger=demo", "reset-password=member@demo.test")) {
                System.setOut(new PrintStream(new FullDisk(), false, StandardCharsets.UTF_8));
                assertThat(command(arguments("--demarc." + asked, "--demarc.checkpoint-key=" + folder.resolve("key"))))
                        .as(asked)
                        .isEqualTo(2);
            }
        } finally {
            System.setOut(before);
        }
        assertThat(output.getErr()).contains("Warnung für ＯＢ").contains("could not be written");
    }

    private static final class FullDisk extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space left on device");
        }
    }

    @Test
    void without_a_portal_ever_there_is_no_ledger(CapturedOutput output) {
        String empty = TestDatabase.empty().url();
        assertThat(command("--demarc.verify-ledger", "--" + TestDatabase.SHARED + "=" + empty))
                .isZero();
        assertThat(output.getOut()).contains("There is no ledger yet");
    }

    private void alter(String expression) {
        var owner = samples.owner();
        owner.execute("alter table ledger_entry disable trigger user");
        owner.update("update ledger_entry set canonical = " + expression
                + " where id = 9 and tenant_id = (select id from organization where slug = 'demo')");
        owner.execute("alter table ledger_entry enable trigger user");
    }

    private static int command(String... arguments) {
        return Commands.run(DemarcApplication.class, arguments).orElseThrow();
    }

    private String[] arguments(String... own) {
        return Stream.concat(Stream.of(own), Stream.of("--" + TestDatabase.SHARED + "=" + database))
                .toArray(String[]::new);
    }

    private void chooseOnce(String link) {
        var fields = Map.of("password", PASSWORD, "again", PASSWORD);
        var nobody = browser.anonymous();
        assertThat(nobody.post(link, fields).location()).isEqualTo("/sign-in?passwordSet");
        assertThat(nobody.post(link, fields).status()).isEqualTo(410);
    }

    private static String link(CapturedOutput output) {
        var link = Pattern.compile("https?://\\S+(/links/[\\w-]{43})\\s").matcher(output.getOut());
        assertThat(link.find()).as("a link is printed").isTrue();
        return link.group(1);
    }
}
