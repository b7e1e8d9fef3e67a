package io.demarc.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    Optional<Membership> findById(UUID id);

    /** Of several in different forms one that has not ended, if there is any; else the last to end. */
    Optional<Membership> findFirstByAddressInOrderByLeftAtDescAddress(String[] forms);
}
