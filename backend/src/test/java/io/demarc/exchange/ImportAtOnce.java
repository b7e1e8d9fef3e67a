package io.demarc.exchange;

import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Does the jobs of imports at once, where no scheduler runs. */
public final class ImportAtOnce {

    private final ApplicationContext application;
    private final OrganizationId organization;

    public ImportAtOnce(ApplicationContext application, OrganizationId organization) {
        this.application = application;
        this.organization = organization;
    }

    public void check(UUID id) {
        work("import-check", id);
    }

    public void run(UUID id) {
        work("import-run", id);
    }

    private void work(String task, UUID id) {
        var worker = application.getBean(ImportWorker.class);
        CurrentOrganization.run(organization, () -> {
            while (worker.work(task, organization + "/" + id)) {}
        });
    }
}
