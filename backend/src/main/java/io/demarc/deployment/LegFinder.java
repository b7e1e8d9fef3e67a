package io.demarc.deployment;

import io.demarc.inventory.Finder;
import org.springframework.stereotype.Component;

/** Finds the use cases that run on a model. */
@Component
class LegFinder implements Finder {

    @Override
    public By by() {
        return By.MODEL;
    }

    @Override
    public String query() {
        return """
                select p.use_case_id from leg l
                join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                where l.tenant_id = :tenant and l.model_id = :model""";
    }
}
