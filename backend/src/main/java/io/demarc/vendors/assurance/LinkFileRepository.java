package io.demarc.vendors.assurance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LinkFileRepository extends Repository<LinkFile, UUID> {

    LinkFile saveAndFlush(LinkFile file);

    void delete(LinkFile file);

    void flush();

    @Query("select f from LinkFile f where f.linkId in :links order by f.addedAt, f.id")
    List<LinkFile> findAllOf(Collection<UUID> links);
}
