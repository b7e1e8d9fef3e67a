package io.demarc.advisor.comparison;

import io.demarc.advisor.cost.Assumptions;
import io.demarc.advisor.fit.Needs;
import io.demarc.advisor.which.Texts;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.reference.References;
import io.demarc.vendors.contract.LockIns;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares as an address asks for it: whoever chooses sees the same as whoever looked. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

    private final SideBySide sideBySide;
    private final References references;
    private final LockIns lockIns;

    Comparisons(SideBySide sideBySide, References references, LockIns lockIns) {
        this.sideBySide = sideBySide;
        this.references = references;
        this.lockIns = lockIns;
    }

    public record Comparison(Columns columns, Needs needs, Asked asked) {}

    /** @param parameters of the address; those that are no part of a comparison are left out */
    public Comparison of(UseCaseId useCase, Map<String, String> parameters, Member me) {
        var asked = Asked.of(parameters);
        var compared = sideBySide.of(useCase, asked.said(), asked.added(), me);
        var offerings = compared.ranking().all().stream()
                .flatMap(it -> Beside.offerings(it.candidate()))
                .distinct()
                .toList();
        var beside = new Beside(
                lockIns.of(offerings),
                asked.quota(),
                references.inForce(Assumptions.KIND).content());
        return new Comparison(Columns.of(compared, beside, Texts.of(references)), compared.needs(), asked);
    }
}
