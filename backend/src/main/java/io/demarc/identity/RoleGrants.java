package io.demarc.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoleGrants extends Repository<RoleGrant, UUID> {

    RoleGrant save(RoleGrant grant);

    Optional<RoleGrant> findById(UUID id);

    List<RoleGrant> findByMembershipId(UUID membership);

    /** The grants of that role to those who are there: who was only invited, or has left, fills no role. */
    @Query("""
            select g from RoleGrant g where g.role = :role and exists
            (select m from Membership m where m.id = g.membershipId and m.cameAt is not null and m.leftAt is null)""")
    List<RoleGrant> findActive(Role role);

    void delete(RoleGrant grant);
}
