package io.demarc.boundary.matrix;

import io.demarc.deployment.Leg;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/** What is proven, as a test states it. */
public final class Provers {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** Proven by something without an end. */
    public static final Proof FOREVER = until(null);

    private Provers() {}

    public static Prover proving(BiPredicate<Leg, ActivityId> proven) {
        return (leg, activity, _) -> proven.test(leg, activity) ? FOREVER : Proof.NONE;
    }

    /** Everything is, by one piece that ends on that day. */
    public static Prover everythingUntil(LocalDate day) {
        return (_, _, _) -> until(day);
    }

    public static Proof until(LocalDate day) {
        return Proof.of(List.of(piece(day)), TODAY);
    }

    public static Piece piece(LocalDate until) {
        return new Piece(UUID.randomUUID(), "Report", true, until);
    }
}
