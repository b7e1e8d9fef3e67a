package io.demarc.inventory;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Use cases of the demo that somebody has found: live, of the whole organization, and nobody's. */
@TestComponent
public class Found {

    private final Organizations organizations;
    private final BusinessUnits units;
    private final Intake intake;
    private final TransactionTemplate transaction;

    Found(Organizations organizations, BusinessUnits units, Intake intake, TransactionTemplate transaction) {
        this.organizations = organizations;
        this.units = units;
        this.intake = intake;
        this.transaction = transaction;
    }

    /** In one transaction. */
    public List<UseCaseId> live(String... names) {
        return CurrentOrganization.call(
                organizations.withSlug("demo").orElseThrow().id(),
                () -> transaction.execute(status -> intake.takeOver(
                        List.of(names).stream()
                                .map(name -> new Description(name, "", units.root(), Stage.LIVE))
                                .toList(),
                        Member.ofPortal(CurrentOrganization.id()))));
    }
}
