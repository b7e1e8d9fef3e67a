package io.demarc.inventory;

import io.demarc.inventory.Shown.Bounded;
import io.demarc.inventory.Shown.Described;
import io.demarc.inventory.Shown.Permitted;
import io.demarc.inventory.Shown.Placed;
import io.demarc.inventory.Shown.Ruled;
import io.demarc.inventory.Shown.Scored;
import io.demarc.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The row of a use case that every list and count reads.
 *
 * @param derivedWith the versions of reference data behind it; null when it must be derived again
 * @param behindBy whose change of what it refers to it has to follow yet; null for nobody's
 */
public record OverviewRow(
        UseCaseId id,
        Described described,
        Placed placed,
        Bounded bounded,
        Scored scored,
        Permitted permitted,
        Ruled ruled,
        @Nullable String derivedWith,
        @Nullable MemberId behindBy) {

    static OverviewRow fresh(UseCaseFacts facts) {
        return new OverviewRow(
                facts.id(),
                Described.of(facts),
                Placed.NOWHERE,
                Bounded.UNKNOWN,
                Scored.NOT_ASSESSED,
                new Permitted("NONE", null, false, null),
                Ruled.NOT_YET,
                null,
                null);
    }

    OverviewRow with(Shown shown) {
        return new OverviewRow(
                id,
                shown instanceof Described it ? it : described,
                shown instanceof Placed it ? it : placed,
                shown instanceof Bounded it ? it : bounded,
                shown instanceof Scored it ? it : scored,
                shown instanceof Permitted it ? it : permitted,
                shown instanceof Ruled it ? it : ruled,
                derivedWith,
                behindBy);
    }

    OverviewRow derivedWith(String versions) {
        return new OverviewRow(id, described, placed, bounded, scored, permitted, ruled, versions, behindBy);
    }

    OverviewRow caughtUp() {
        return new OverviewRow(id, described, placed, bounded, scored, permitted, ruled, derivedWith, null);
    }
}
