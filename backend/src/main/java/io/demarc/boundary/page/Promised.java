package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Party;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.vendors.contract.Promise;
import io.demarc.vendors.contract.Promises;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What contracts promise of what a plan runs on. Of places of which no offering is stated nobody can say it. */
record Promised(List<Promise> promises, DeploymentPlan plan) {

    static Promised of(DeploymentPlan plan, Promises promises) {
        var offerings = plan.legs().stream()
                .flatMap(leg -> leg.supply().all())
                .distinct()
                .toList();
        return new Promised(promises.of(offerings), plan);
    }

    /** The clauses that promise it of the offering that answers for it. */
    List<Promise> of(Activity activity) {
        var offering = offering(activity);
        return promises.stream()
                .filter(it -> it.offering().equals(offering)
                        && it.item().equals(activity.id().id()))
                .toList();
    }

    /** Whether it is expected of somebody of whom no contract in force promises it. */
    boolean isNowhere(Activity activity) {
        return offering(activity) != null && of(activity).isEmpty();
    }

    boolean isNowhere(Cell cell) {
        return cell.activities().providers().stream().anyMatch(this::isNowhere);
    }

    /** Who rents out the machines answers for these alone. */
    private @Nullable UUID offering(Activity activity) {
        var party = activity.party();
        if (party == null) return null;
        return plan.leg(activity.leg())
                .map(leg -> party == Party.HOSTING
                        ? leg.supply().hosting()
                        : leg.supply().offering())
                .orElse(null);
    }
}
