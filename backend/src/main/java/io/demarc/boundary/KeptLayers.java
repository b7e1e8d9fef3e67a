package io.demarc.boundary;

import io.demarc.evidence.Proofs;
import io.demarc.evidence.Proving;
import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is kept of the layers of many legs, in one statement: who was named for them, whether a decision was asked
 * for, and what proves anything there. */
@Repository
class KeptLayers {

    private final EntityManager entities;

    KeptLayers(EntityManager entities) {
        this.entities = entities;
    }

    /** What is kept of legs, and what evidence was accepted for their use cases and for what they run on. */
    record Read(List<Kept> layers, List<Proving> proofs) {}

    /** @param assignment null where nobody was named for any layer of the leg */
    record Kept(
            UUID leg,
            boolean submitted,
            @Nullable LayerAssignment assignment,
            @Nullable String owner) {

        private static Kept of(Tuple row) {
            return new Kept(
                    row.get("leg", UUID.class),
                    row.get("submitted", Boolean.class),
                    row.get("a", LayerAssignment.class),
                    row.get("owner", String.class));
        }
    }

    /** Each leg at least once. What its owners are called is not asked again on the same page. */
    Read of(Collection<UUID> legs, Collection<UUID> useCases, Collection<UUID> offerings) {
        var rows = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select {a.*}, l.id as leg, s.leg_id is not null as submitted, m.name as owner,
                               case when l.place = 1 then %s end as proofs
                        from unnest(cast(:legs as uuid[])) with ordinality as l (id, place)
                        left join layer_assignment a on a.tenant_id = :tenant and a.leg_id = l.id
                        left join named_member m on m.tenant_id = a.tenant_id and m.id = a.owner_id
                        left join boundary_submission s on s.tenant_id = :tenant and s.leg_id = l.id
                        """.formatted(Proofs.IN_ONE_VALUE), Tuple.class)
                .addEntity("a", LayerAssignment.class)
                .addScalar("leg", UUID.class)
                .addScalar("submitted", Boolean.class)
                .addScalar("owner", String.class)
                .addScalar("proofs", String.class)
                .addSynchronizedEntityClass(LayerAssignment.class)
                .setParameter("legs", legs.toArray(UUID[]::new))
                .setParameter("useCases", useCases.toArray(UUID[]::new))
                .setParameter("offerings", offerings.toArray(UUID[]::new))
                .setParameter("tenant", CurrentOrganization.id().value())
                .getResultList();
        var kept = rows.stream().map(Kept::of).toList();
        Members.remember(names(kept));
        return new Read(
                kept,
                Proofs.read(rows.stream()
                        .map(it -> it.get("proofs", String.class))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)));
    }

    private static Map<MemberId, String> names(List<Kept> kept) {
        var names = new HashMap<MemberId, String>();
        for (var it : kept) {
            var owner = it.assignment() == null
                    ? null
                    : it.assignment().assignment().owner();
            if (owner != null && it.owner() != null) names.put(owner, it.owner());
        }
        return names;
    }
}
