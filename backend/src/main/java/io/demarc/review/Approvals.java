package io.demarc.review;

import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.PageMemo;
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

    /** The same, read once for a page. */
    default Optional<Approval> latest(ReviewSubject subject) {
        record Latest(ReviewSubject subject) {}
        return PageMemo.of(new Latest(subject), () -> findLatest(subject.kind(), subject.id()));
    }
}
