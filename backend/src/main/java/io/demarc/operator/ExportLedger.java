package io.demarc.operator;

import io.demarc.audit.LedgerExport;
import io.demarc.audit.outside.Checkpoint;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.io.PrintStream;
import org.springframework.context.ApplicationContext;

/**
 * The command that prints an organization's ledger, or the platform's, as JSON lines for the check outside. What changed is
 * in it, names of people included.
 */
final class ExportLedger {

    static final String ASKED = "demarc.export-ledger";

    private ExportLedger() {}

    static boolean isAskedBy(String[] arguments) {
        return Command.isAskedBy(arguments, ASKED);
    }

    static int run(String[] arguments, PrintStream out) {
        try (var context = LedgerContext.start(arguments)) {
            var lacks = LedgerContext.lacks(context);
            if (lacks.isPresent()) return Command.refuse(lacks.get());
            String slug = context.getEnvironment().getProperty(ASKED, "").strip();
            if (write(context, slug, out)) return 0;
            return Command.refuse("There is no organization called “" + slug + "”: --" + ASKED + "=demo, or =@"
                    + Checkpoint.PLATFORM + " for the chain of the platform.");
        }
    }

    /** @return whether there is such a chain */
    static boolean write(ApplicationContext context, String slug, PrintStream out) {
        var export = context.getBean(LedgerExport.class);
        if (slug.equals("@" + Checkpoint.PLATFORM)) {
            export.writePlatform(out);
            return true;
        }
        var organization = context.getBean(Organizations.class).withSlug(slug);
        organization.ifPresent(it -> CurrentOrganization.run(it.id(), () -> export.write(slug, out)));
        return organization.isPresent();
    }
}
