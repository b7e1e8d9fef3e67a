package io.demarc.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    Optional<Membership> findById(UUID id);

    /** Of several the one in the shortest form: an address without the dot of its root before the same with it. */
    Optional<Membership> findFirstByAddressInOrderByAddress(String[] forms);
}
