package io.demarc.vendors.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClauseRepository extends Repository<Clause, UUID> {

    Clause save(Clause clause);

    void delete(Clause clause);

    void deleteAll(Iterable<? extends Clause> clauses);

    /** At most 500, in the order in which they were added. */
    List<Clause> findTop500ByContractIdOrderById(UUID contract);

    Optional<Clause> findById(UUID id);
}
