package io.demarc.audit;

import io.demarc.audit.outside.Checkpoint;
import io.demarc.audit.outside.Checkpoint.Newest;
import io.demarc.audit.outside.ExportedLedger;
import io.demarc.tenancy.CurrentOrganization;
import java.io.PrintStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A chain as it leaves the portal: whole, line by line, or its newest entry for a checkpoint. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LedgerExport {

    private final KeptChains chains;

    LedgerExport(KeptChains chains) {
        this.chains = chains;
    }

    /** The current organization's, by its short name. */
    public void write(String name, PrintStream out) {
        var organization = CurrentOrganization.id();
        out.println(ExportedLedger.first(organization.toString(), name));
        var head = chains.read(organization, link -> out.println(link.line()));
        out.println(ExportedLedger.last(head.id(), head.hash()));
    }

    public void writePlatform(PrintStream out) {
        out.println(ExportedLedger.first(Checkpoint.PLATFORM, Checkpoint.PLATFORM));
        var head = chains.readPlatform(link -> out.println(link.line()));
        out.println(ExportedLedger.last(head.id(), head.hash()));
    }

    public Newest newest(String name) {
        var organization = CurrentOrganization.id();
        var head = chains.head(organization);
        return new Newest(organization.toString(), name, head.id(), head.hash());
    }

    public Newest newestOfPlatform() {
        var head = chains.headOfPlatform();
        return new Newest(Checkpoint.PLATFORM, Checkpoint.PLATFORM, head.id(), head.hash());
    }
}
