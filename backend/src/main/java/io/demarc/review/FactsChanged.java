package io.demarc.review;

import io.demarc.kernel.Refusal;
import io.demarc.review.snapshot.Difference;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The facts are no longer those that were sent; says how many differ, and of the first one what it was and is. */
final class FactsChanged extends Refusal {

    private FactsChanged(int differences, Difference first) {
        super(
                "facts-changed",
                differences,
                new DefaultMessageSourceResolvable(first.fact().label()),
                first.before(),
                first.after());
    }

    static FactsChanged since(List<Difference> differences) {
        return new FactsChanged(differences.size(), differences.getFirst());
    }
}
