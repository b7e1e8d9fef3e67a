package io.demarc.vendors.assurance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LinkAnswerRepository extends Repository<LinkAnswer, UUID> {

    <A extends LinkAnswer> List<A> saveAllAndFlush(Iterable<A> answers);

    @Query("select a from LinkAnswer a where a.linkId in :links")
    List<LinkAnswer> findAllOf(Collection<UUID> links);
}
