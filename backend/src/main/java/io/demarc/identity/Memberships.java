package io.demarc.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    Optional<Membership> findById(UUID id);

    Optional<Membership> findFirstByAddressIn(String[] forms);
}
