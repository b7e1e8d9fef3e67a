package io.demarc.boundary;

import io.demarc.boundary.matrix.ActivityId;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.matrix.Piece;
import io.demarc.boundary.matrix.Proof;
import io.demarc.boundary.matrix.Prover;
import io.demarc.deployment.Leg;
import io.demarc.evidence.Proving;
import io.demarc.evidence.Strength;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What proves the activities of a use case (domain specification, 2.1): evidence that was accepted for it, or for what one of
 * its places runs on. A provider's report never proves what another one does.
 */
final class EvidenceProver implements Prover {

    /** As lists show it. While a tier is not known, no less is asked than from Moderate on. */
    private static final String LOW = "LOW";

    private final Map<String, List<Proving>> accepted;
    private final Strength least;
    private final LocalDate today;

    private EvidenceProver(Map<String, List<Proving>> accepted, Strength least, LocalDate today) {
        this.accepted = accepted;
        this.least = least;
        this.today = today;
    }

    /** @param tier the inherent one as lists show it; null while it is not assessed */
    static Prover of(List<Proving> accepted, @Nullable String tier, LocalDate today) {
        if (accepted.isEmpty()) return Prover.NONE;
        return new EvidenceProver(
                accepted.stream().collect(Collectors.groupingBy(Proving::item)),
                LOW.equals(tier) ? Strength.SELF_ATTESTED : Strength.REVIEWED,
                today);
    }

    @Override
    public Proof of(@Nullable Leg leg, ActivityId activity, @Nullable Party party) {
        var about = accepted.getOrDefault(activity.id(), List.of());
        if (about.isEmpty()) return Proof.NONE;
        return Proof.of(
                about.stream()
                        .filter(it -> it.useCase() != null || leg != null && isOf(it.offering(), leg, party))
                        .map(this::piece)
                        .distinct()
                        .toList(),
                today);
    }

    /** Who rents out the machines answers for these alone, and what we do may be proven by either contract. */
    private static boolean isOf(@Nullable UUID offering, Leg leg, @Nullable Party party) {
        if (offering == null) return false;
        var supply = leg.supply();
        boolean hosts = offering.equals(supply.hosting());
        boolean runs = offering.equals(supply.offering());
        if (party == null) return hosts || runs;
        return party == Party.HOSTING ? hosts : runs;
    }

    private Piece piece(Proving it) {
        return new Piece(it.piece().value(), it.title(), it.strength().isAtLeast(least), it.holdsUntil());
    }
}
