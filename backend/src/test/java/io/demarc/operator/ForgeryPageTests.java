package io.demarc.operator;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.DemarcApplication;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import io.demarc.audit.outside.Chain;
import io.demarc.audit.outside.Checkpoint;
import io.demarc.audit.outside.Forger;
import io.demarc.audit.outside.Verify;
import io.demarc.reference.OwnDraft;
import io.demarc.reference.Publishing;
import io.demarc.review.CompleteCase;
import io.demarc.tenancy.Organizations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** What the owner of the database can do to the ledger, and who has kept a checkpoint sees. Each on a database of its own. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class ForgeryPageTests {

    @Value("${spring.datasource.url}")
    String database;

    /** What each begins with: made once, since that takes two starts of a command. */
    @TempDir
    static Path kept;

    private static TestDatabase.@Nullable Access whole;

    @TempDir
    Path folder;

    private TestDatabase.Access copy;
    private Path checkpoint;

    @BeforeEach
    void a_checkpoint_is_kept() throws Exception {
        if (whole == null) whole = checkedAndKept();
        copy = TestDatabase.copyOf(whole);
        checkpoint = copied("checkpoint.json");
        copied("key");
    }

    private Path copied(String file) throws IOException {
        return Files.copy(kept.resolve(file), folder.resolve(file), COPY_ATTRIBUTES, REPLACE_EXISTING);
    }

    private TestDatabase.Access checkedAndKept() throws IOException {
        copy = TestDatabase.copy(database);
        // The platform's chain is long enough to be cut.
        try (var context = LedgerContext.start(arguments())) {
            LedgerCheck.checkChains(context, Optional.empty(), new LedgerFindings());
        }
        Files.writeString(kept.resolve("checkpoint.json"), printed("--demarc.checkpoint"));
        Files.copy(folder.resolve("key"), kept.resolve("key"), COPY_ATTRIBUTES);
        return copy;
    }

    @Test
    void nothing_is_wrong_with_a_ledger_that_nobody_touched() {
        assertThat(found(forger -> {})).allMatch(it -> it.endsWith(" entries hold"));
    }

    @Test
    void newest_entries_that_were_taken_away_with_the_head_set_back_are_missed() {
        assertThat(found(forger -> forger.cut(forger.organization("demo"), 50)))
                .anyMatch(it ->
                        it.startsWith("demo: broken after 50 entries") && it.contains("newer entries were taken away"))
                .anyMatch(it -> it.matches("globex: \\d+ entries hold"));
    }

    @Test
    void the_platforms_likewise() {
        assertThat(found(forger -> forger.cutPlatform(1)))
                .anyMatch(it -> it.startsWith("platform: broken after 1 entries") && it.contains("the checkpoint of"));
    }

    @Test
    void a_ledger_without_any_entry_is_not_an_empty_one() {
        assertThat(found(forger -> {
                    var demo = forger.organization("demo");
                    for (String table : List.of("change", "ledger_entry", "ledger_head"))
                        forger.run("delete from " + table + " where tenant_id = ?", demo);
                }))
                .anyMatch(it -> it.startsWith("demo: broken after 0 entries"));
    }

    @Test
    void a_verdict_that_was_rewritten_with_the_whole_chain_after_it_is_another_chain() {
        assertThat(found(ForgeryPageTests::rewriteVerdict))
                .anyMatch(it -> it.startsWith("demo: broken after ") && it.contains("the chain was computed anew"));
    }

    @Test
    void an_organization_that_was_removed_with_its_chain_is_gone() {
        assertThat(found(forger -> {
                    forger.remove(forger.organization("globex"));
                }))
                .anyMatch(it -> it.contains("the organization globex is gone with its ledger"));
    }

    @Test
    void an_entry_that_is_no_json_is_named_and_everything_else_is_checked() {
        assertThat(found(forger -> forger.append(forger.organization("demo"), "no json")))
                .anyMatch(it ->
                        it.matches("demo: broken after \\d+ entries: entry \\d+ was altered: its text is no JSON"))
                .anyMatch(it -> it.matches("globex: \\d+ entries hold"))
                .anyMatch(it -> it.matches("platform: \\d+ entries hold"));
    }

    @Test
    void the_platforms_are_named_likewise() {
        assertThat(found(forger -> {
                    forger.run("drop index platform_entry_by_witnessed");
                    forger.appendToPlatform(
                            "ledger-head",
                            "{\"facts\":{\"entry\":\"x\",\"organization\":\"" + forger.organization("demo") + "\"}}");
                    forger.appendToPlatform("ledger-head", "no json");
                }))
                .anyMatch(it -> it.matches("platform: broken after \\d+ entries: entry \\d+ was altered: .*"))
                .anyMatch(it -> it.matches("demo: \\d+ entries hold"));
    }

    @Test
    void an_entry_that_is_older_than_the_one_before_it_is_named() {
        assertThat(found(forger -> forger.antedate(forger.organization("demo"), "2024-05-05T00:00:00Z")))
                .anyMatch(it ->
                        it.matches("demo: broken after \\d+ entries: entry \\d+ is older than the one before it"));
    }

    @Test
    void a_ledger_that_another_one_was_made_of_is_not_taken_for_it() throws IOException {
        try (var context = LedgerContext.start(arguments())) {
            var file = folder.resolve("ledger.jsonl");
            try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
                ExportLedger.write(context, "demo", out);
            }
            String other = "01a2b3c4-0000-7000-8000-000000000001";
            String demo = new Forger(copy).organization("demo").toString();
            Files.writeString(file, Files.readString(file).replaceFirst(demo, other));
            assertThat(verified(file).said("demo")).contains("entry 1 is one of another ledger");
            var lines = Files.readAllLines(file);
            Files.write(
                    file, List.of(lines.getFirst(), "{\"head\":{\"entry\":0,\"hash\":\"" + "0".repeat(64) + "\"}}"));
            assertThat(verified(file).said("demo")).contains("does not know it");
        }
    }

    /** Without a checkpoint: the platform's chain has witnessed it. */
    @Test
    void what_the_platform_has_witnessed_is_missed_without_a_checkpoint() {
        Forger forger = new Forger(copy);
        forger.cut(forger.organization("demo"), 50);
        forger.remove(forger.organization("globex"));
        try (var context = LedgerContext.start(arguments())) {
            var findings = new LedgerFindings();
            LedgerCheck.checkChains(context, Optional.empty(), findings);
            assertThat(findings.words())
                    .anyMatch(it ->
                            it.startsWith("demo: broken after 50 entries") && it.contains("of the platform names"))
                    .anyMatch(it -> it.matches("the organization [0-9a-f-]{36} is gone with its ledger"));
        }
    }

    @Test
    void facts_that_differ_from_the_ledger_are_named(CapturedOutput output) {
        assertThat(command("--demarc.verify-ledger=" + checkpoint))
                .as(output.getAll())
                .isZero();
        var forger = new Forger(copy);
        forger.run("update decision set verdict = 'REJECT', reason = 'No.'");
        forger.run("update approval set valid_until = '2099-12-31'");
        forger.run("update use_case_overview set standing = 'PROHIBITED' where standing <> 'PROHIBITED'");
        forger.run("delete from role_grant where role = 'AUDITOR'");
        assertThat(command("--demarc.verify-ledger=" + checkpoint)).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern(
                        "demo: verdict of Decision [0-9a-f-]{36} is REJECT, and the ledger says \\w+ \\(entry \\d+\\)")
                .containsPattern("demo: validUntil of Approval [0-9a-f-]{36} is 2099-12-31, and the ledger says 20")
                .containsPattern("what lists show of use case [0-9a-f-]{36} is Permitted\\[standing=PROHIBITED")
                .containsPattern("demo: RoleGrant [0-9a-f-]{36} is gone, and entry \\d+ says that it is there");
    }

    /** What no entry of the ledger names as it is, since it follows from something else. */
    @Test
    void what_follows_from_facts_is_compared_as_well(CapturedOutput output) {
        var forger = new Forger(copy);
        forger.run(
                "update review_round set facts = replace(facts, '\"value\":\"', '\"value\":\"9') where tenant_id = ?",
                forger.organization("demo"));
        forger.run(
                "update use_case_overview set standing = 'PROHIBITED', derived_with = 'other'"
                        + " where tenant_id = ? and standing <> 'PROHIBITED'",
                forger.organization("globex"));
        forger.run(
                "delete from use_case_overview where use_case_id in (select use_case_id from use_case_overview"
                        + " where tenant_id = ? limit 1)",
                forger.organization("demo"));
        forger.run("update use_case_count set count = count + 1 where tenant_id = ?", forger.organization("demo"));
        forger.run(
                "update seat set verdict = 'REJECT' where tenant_id = ? and verdict = 'APPROVE'",
                forger.organization("demo"));
        forger.run("delete from seat where tenant_id = ? and waiting", forger.organization("demo"));
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern("demo: what queues show of stage W\\d+ of review [0-9a-f-]{36} differs from its facts")
                .containsPattern("demo: nobody is shown that stage W\\d+ of review [0-9a-f-]{36} is asked")
                .containsPattern("demo: facts of Round [0-9a-f-]{36} is .*, and the ledger says")
                .containsPattern("demo: the facts of round [0-9a-f-]{36} are not those of its fingerprint")
                .containsPattern("demo: the facts that W\\d+ of round [0-9a-f-]{36} answers for are not those")
                .containsPattern("demo: use case [0-9a-f-]{36} is in no list")
                .containsPattern("demo: lists count 2 of .*, and there are 1")
                .containsPattern("globex: what lists show of \\d+ use cases, [0-9a-f-]{36} among them, differs");
    }

    /** What roles may do is reference data, too. */
    @Test
    void reference_data_that_nobody_published_is_named(CapturedOutput output) throws Exception {
        try (var portal = Command.start(DemarcApplication.class, arguments())) {
            var cases = portal.getAutowireCapableBeanFactory().createBean(CompleteCase.class);
            cases.in(() -> {
                for (String kind : List.of("controls", "parties"))
                    portal.getBean(Publishing.class)
                            .publish(List.of(OwnDraft.of("boundary", kind, it -> {})), "", cases.member("lead"));
                return cases;
            });
        }
        assertThat(command("--demarc.verify-ledger")).as(output.getAll()).isZero();
        var forger = new Forger(copy);
        forger.run("update reference_version set content = content || '{\"x\": 1}' where kind = 'controls'");
        forger.run("""
                insert into reference_version
                    (tenant_id, id, kind, number, based_on, content, note, published_by, published_at)
                select tenant_id, uuidv7(), 'parties', 2, 'own-1', content, '', published_by, published_at
                from reference_version where kind = 'parties'
                """);
        forger.run(
                "update organization set reference_versions = reference_versions || '{\"parties\": 2}' where slug = 'demo'");
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern("demo: controls own-1 is another one than entry \\d+ says was published")
                .contains("demo: parties own-2 is there, and no entry of the ledger knows it")
                .contains("demo: of parties, own-2 is in force, and the ledger says own-1");
    }

    /** What cannot be read is a finding, and what can be is compared all the same. */
    @Test
    void facts_that_cannot_be_read_keep_nothing_else_from_being_compared(CapturedOutput output) {
        var forger = new Forger(copy);
        forger.run("alter table review_round drop constraint facts_say_their_catalogue");
        forger.run("update review_round set facts = 'nonsense' where tenant_id = ?", forger.organization("demo"));
        forger.run("update use_case_count set count = count + 1");
        assertThat(command("--demarc.verify-ledger")).isEqualTo(1);
        assertThat(output.getOut())
                .contains("demo: something that is kept cannot be read")
                .containsPattern("demo: lists count 2 of")
                .containsPattern("globex: lists count 2 of");
    }

    @Test
    void a_checkpoint_that_was_altered_or_is_somebody_elses_is_refused(CapturedOutput output) throws IOException {
        String kept = Files.readString(checkpoint);
        Files.writeString(checkpoint, kept.replaceFirst("\"entry\":\\d+", "\"entry\":1"));
        assertThat(command("--demarc.verify-ledger=" + checkpoint)).isEqualTo(2);
        assertThat(output.getErr()).contains("its signature does not fit it");
        Files.writeString(checkpoint, kept);
        Files.delete(folder.resolve("key"));
        var findings = new LedgerFindings();
        try (var context = LedgerContext.start(arguments())) {
            CheckpointKey.of(context.getEnvironment())
                    .doubt(Checkpoint.read(kept))
                    .ifPresent(findings::add);
        }
        assertThat(findings.words()).singleElement().asString().contains("which is not this portal's");
    }

    private static void rewriteVerdict(Forger forger) {
        var demo = forger.organization("demo");
        assertThat(forger.run("update decision set verdict = 'REJECT', reason = 'No.' where tenant_id = ?", demo))
                .isPositive();
        assertThat(forger.run(
                        "update change set after = 'REJECT' where tenant_id = ? and entity = 'Decision' and field = 'verdict'",
                        demo))
                .isPositive();
        forger.computeAnew(demo);
    }

    /** What the check says afterwards; the check outside says the same of each ledger that there is to export. */
    private List<String> found(Consumer<Forger> forgery) {
        forgery.accept(new Forger(copy));
        var findings = new LedgerFindings();
        try (var context = LedgerContext.start(arguments())) {
            var kept = Checkpoint.read(Files.readString(checkpoint));
            // Outside first: the check itself adds to the platform's chain.
            var outside = new ArrayList<String>();
            outside.add(outside(context, "@platform"));
            for (var it : context.getBean(Organizations.class).all()) outside.add(outside(context, it.slug()));
            LedgerCheck.checkChains(context, Optional.of(kept), findings);
            assertThat(findings.words()).containsAll(outside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.words();
    }

    private String outside(ApplicationContext context, String chain) throws IOException {
        var file = folder.resolve("ledger.jsonl");
        try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            assertThat(ExportLedger.write(context, chain, out)).isTrue();
        }
        return verified(file).said(chain.replace("@", ""));
    }

    private Chain.Finding verified(Path file) throws IOException {
        return Verify.check(List.of(file.toString(), checkpoint.toString()), System.out);
    }

    private String[] arguments(String... own) {
        var all = new ArrayList<>(List.of(own));
        all.add("--" + TestDatabase.SHARED + "=" + copy.url());
        all.add("--demarc.checkpoint-key=" + folder.resolve("key"));
        return all.toArray(String[]::new);
    }

    private int command(String... own) {
        return Commands.run(DemarcApplication.class, arguments(own)).orElseThrow();
    }

    /** What a command prints, and nothing else. */
    private String printed(String... own) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(command(own)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
