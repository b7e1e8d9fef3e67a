package io.demarc.review;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the facts that rounds keep with the fingerprints that decisions are bound to, and who is shown to be asked. */
@Service
public class KeptFacts {

    private static final int CHUNK = 200;

    private final EntityManager entities;
    private final SeatComparison seats;

    KeptFacts(EntityManager entities, SeatComparison seats) {
        this.entities = entities;
        this.seats = seats;
    }

    /** What differs in the current organization, a sentence each. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> differences() {
        var found = new ArrayList<>(seats.differences());
        for (var ids = ids(new UUID(0, 0)); !ids.isEmpty(); ids = ids(ids.getLast())) {
            for (var round : rounds(ids)) {
                if (!round.facts().fingerprint().equals(round.fingerprint()))
                    found.add("the facts of round %s are not those of its fingerprint".formatted(round.id()));
                var route = round.route();
                for (var stage : round.stages())
                    if (!round.facts().fingerprint(stage.concern(), route).equals(stage.fingerprint()))
                        found.add("the facts that %s of round %s answers for are not those of its fingerprint"
                                .formatted(stage.concern(), round.id()));
            }
            entities.clear();
        }
        return found;
    }

    private List<UUID> ids(UUID after) {
        return entities.createQuery("select r.id from Round r where r.id > :after order by r.id", UUID.class)
                .setParameter("after", after)
                .setMaxResults(CHUNK)
                .getResultList();
    }

    private List<Round> rounds(List<UUID> ids) {
        return entities.createQuery("""
                        select r from Round r left join fetch r.stages s left join fetch s.decision left join fetch s.standing
                        where r.id in :ids order by r.id, s.position""", Round.class).setParameter("ids", ids).getResultList();
    }
}
