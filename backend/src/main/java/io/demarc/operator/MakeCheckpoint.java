package io.demarc.operator;

import io.demarc.audit.LedgerExport;
import io.demarc.audit.outside.Checkpoint;
import io.demarc.audit.outside.Checkpoint.Newest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/**
 * The command that checks every ledger and prints its newest entries, signed, for somebody to keep elsewhere. Nothing else
 * comes to the standard output.
 */
final class MakeCheckpoint {

    static final String ASKED = "demarc.checkpoint";

    private MakeCheckpoint() {}

    static boolean isAskedBy(String[] arguments) {
        return Command.isAskedBy(arguments, ASKED);
    }

    /** Returns 0, or says what is broken, makes no checkpoint of it, and returns 1. */
    static int run(String[] arguments, PrintStream out) {
        try (var context = LedgerContext.start(arguments)) {
            var lacks = LedgerContext.lacks(context);
            if (lacks.isPresent()) return Command.refuse(lacks.get());
            var findings = new LedgerFindings();
            LedgerCheck.checkChains(context, Optional.empty(), findings);
            findings.words().forEach(System.err::println);
            if (!findings.hold()) return Command.refuse("There is no checkpoint of a ledger that is broken.");
            var checkpoint = checkpoint(context);
            out.println(checkpoint.json());
            System.err.println("Signed with the key " + checkpoint.fingerprint()
                    + ". Keep the checkpoint where the owner of the database cannot change it.");
            return 0;
        } catch (IOException trouble) {
            return Command.refuse(String.valueOf(trouble.getMessage()));
        }
    }

    private static Checkpoint checkpoint(ApplicationContext context) throws IOException {
        var export = context.getBean(LedgerExport.class);
        var chains = new ArrayList<Newest>();
        chains.add(export.newestOfPlatform());
        for (var it : context.getBean(Organizations.class).all())
            chains.add(CurrentOrganization.call(it.id(), () -> export.newest(it.slug())));
        var now = context.getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
        return CheckpointKey.of(context.getEnvironment()).sign(now.toString(), chains);
    }
}
