package io.demarc.exchange.bom;

import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Does the work of bills without its queue. */
public final class BillAtOnce {

    private final BillWorker worker;
    private final OrganizationId organization;

    public BillAtOnce(ApplicationContext application, OrganizationId organization) {
        this.worker = application.getBean(BillWorker.class);
        this.organization = organization;
    }

    public void compare(UUID id) {
        work(id, BillState.CHECKING);
    }

    public void take(UUID id) {
        work(id, BillState.RUNNING);
    }

    private void work(UUID id, BillState state) {
        CurrentOrganization.run(organization, () -> {
            while (worker.work(organization + "/" + id + "/" + state + "/0")) {}
        });
    }
}
