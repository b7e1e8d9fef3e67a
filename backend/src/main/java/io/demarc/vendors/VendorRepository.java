package io.demarc.vendors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface VendorRepository extends Repository<Vendor, UUID> {

    Vendor save(Vendor vendor);

    Optional<Vendor> findById(UUID id);

    /** Of several that were there before names were compared so, the oldest. */
    @NativeQuery("""
            select * from vendor where tenant_id = ?1 and name_key = name_key(?2)
            order by twin is not distinct from name_key, id limit 1
            """)
    Optional<Vendor> findByName(UUID tenant, String name);

    /** Who is or was called so, by the key of the name. A name in force goes before a former one, the last of those first. */
    @NativeQuery("""
            select distinct on (name_key) name_key as key, id from (
                select name_key, coalesce(merged_into_id, id) as id, twin is not distinct from name_key as twin, cast(null as timestamptz) as until
                from vendor where tenant_id = ?1 and name_key = any(?2)
                union all
                select a.name_key, coalesce(v.merged_into_id, v.id), false, a.renamed_at
                from vendor_alias a join vendor v on v.tenant_id = a.tenant_id and v.id = a.vendor_id
                where a.tenant_id = ?1 and a.name_key = any(?2)
            ) called
            order by name_key, until desc nulls first, twin, id
            """)
    List<Called> findCalled(UUID tenant, String[] keys);

    /** Locked, in the order of their ids, so that of two who merge them at once the second sees what the first did. */
    @NativeQuery("select * from vendor where tenant_id = ?1 and id = any(?2) order by id for no key update")
    List<Vendor> lock(UUID tenant, UUID[] ids);

    @NativeQuery("""
            with recursive up as (
                select id, parent_id from vendor where tenant_id = ?1 and id = ?2
                union
                select v.id, v.parent_id from up join vendor v on v.tenant_id = ?1 and v.id = up.parent_id)
            select exists (select from up where id = ?3)
            """)
    boolean isPartOf(UUID tenant, UUID part, UUID whole);

    /** Those that turned out to be this one, by name. */
    @NativeQuery("select * from vendor where tenant_id = ?1 and merged_into_id = ?2 order by sort_name, id")
    List<Vendor> findMerged(UUID tenant, UUID into);

    interface Called {

        String getKey();

        UUID getId();
    }
}
