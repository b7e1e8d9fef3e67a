package io.demarc.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RoleGrants extends Repository<RoleGrant, UUID> {

    RoleGrant save(RoleGrant grant);

    Optional<RoleGrant> findById(UUID id);

    List<RoleGrant> findByMembershipId(UUID membership);

    void delete(RoleGrant grant);
}
