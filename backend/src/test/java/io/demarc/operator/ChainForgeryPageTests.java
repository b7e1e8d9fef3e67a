package io.demarc.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.audit.outside.Chain;
import io.demarc.audit.outside.Checkpoint;
import io.demarc.audit.outside.Forger;
import io.demarc.audit.outside.Verify;
import io.demarc.tenancy.Organizations;
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
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ApplicationContext;

/** A chain that was forged is seen by who has kept a checkpoint, here and on another machine. */
class ChainForgeryPageTests extends Forgery {

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
        assertThat(found(ChainForgeryPageTests::rewriteVerdict))
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
}
