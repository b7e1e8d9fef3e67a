package io.demarc.deployment;

import io.demarc.inventory.Finder;
import org.springframework.stereotype.Component;

/** Finds the use cases that run on an offering, or on machines rented by it. */
@Component
class OfferingFinder implements Finder {

    @Override
    public By by() {
        return By.OFFERING;
    }

    @Override
    public String query() {
        return """
                select p.use_case_id from leg l
                join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                where l.tenant_id = :tenant and (l.offering_id = :offering or l.hosting_offering_id = :offering)""";
    }
}
