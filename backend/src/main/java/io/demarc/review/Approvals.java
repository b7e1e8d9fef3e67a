package io.demarc.review;

import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.PageMemo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Approvals extends Repository<Approval, UUID> {

    Approval save(Approval approval);

    /** With what was decided in it, which whoever asks for it looks at next. */
    @Query("""
            select a from Approval a join fetch a.review join fetch a.round r
            left join fetch r.stages s left join fetch s.decision left join fetch s.standing
            where a.id = (select l.id from Approval l where l.subjectKind = :kind and l.subjectId = :id
                          order by l.grantedAt desc, l.id desc limit 1)""")
    Optional<Approval> findLatest(String kind, UUID id);

    /** Those of several, with the facts that they are for. */
    @Query("""
            select a from Approval a join fetch a.round join fetch a.review v left join fetch v.rounds
            where a.subjectKind = :kind and a.subjectId in :ids and not exists (
                select 1 from Approval l where l.subjectKind = a.subjectKind and l.subjectId = a.subjectId
                    and (l.grantedAt > a.grantedAt or l.grantedAt = a.grantedAt and l.id > a.id))""")
    List<Approval> findAllLatest(String kind, Collection<UUID> ids);

    /** The same of one, read once for a page. */
    default Optional<Approval> latest(ReviewSubject subject) {
        record Latest(ReviewSubject subject) {}
        return PageMemo.of(new Latest(subject), () -> findLatest(subject.kind(), subject.id()));
    }
}
