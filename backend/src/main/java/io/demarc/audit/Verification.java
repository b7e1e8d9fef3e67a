package io.demarc.audit;

import io.demarc.audit.outside.Anchor;
import io.demarc.audit.outside.Chain;
import io.demarc.audit.outside.Chain.Finding;
import io.demarc.audit.outside.Checkpoint;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the chain of the current organization, or of the platform, from its first entry on and compares all that is
 * kept beside it and what is known of it elsewhere: by the platform's chain, by a kept checkpoint. In one snapshot: while
 * entries are added, the head must be that of the entries read.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
public class Verification {

    private final KeptChains chains;

    Verification(KeptChains chains) {
        this.chains = chains;
    }

    public Finding verify() {
        return verify(Optional.empty());
    }

    /**
     * Nothing while somebody else of the organization has it checked: a long chain takes its connection for long, and several
     * who ask at once would leave none to the others.
     */
    Optional<Finding> verifyAlone() {
        return chains.isOurs() ? Optional.of(verify()) : Optional.empty();
    }

    public Finding verify(Optional<Checkpoint> kept) {
        var organization = CurrentOrganization.id();
        var anchors = new ArrayList<Anchor>();
        kept.ifPresent(it -> anchors.addAll(it.anchors(organization.toString())));
        anchors.addAll(chains.witnessed(organization));
        var chain = new Chain(organization.toString(), anchors);
        var head = chains.read(organization, chain::add);
        return chain.end(head.id(), head.hash());
    }

    /** The ids of the organizations that the platform's chain knows. */
    public List<String> known() {
        return chains.known();
    }

    public Finding verifyPlatform(Optional<Checkpoint> kept) {
        var chain = new Chain(
                Checkpoint.PLATFORM,
                kept.map(it -> it.anchors(Checkpoint.PLATFORM)).orElse(List.<Anchor>of()));
        var head = chains.readPlatform(chain::add);
        return chain.end(head.id(), head.hash());
    }
}
