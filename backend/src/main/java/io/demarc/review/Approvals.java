package io.demarc.review;

import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.PageMemo;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Approvals extends Repository<Approval, UUID> {

    Approval save(Approval approval);

    @Query("""
            select a from Approval a join fetch a.review join fetch a.round where a.subjectKind = :kind and a.subjectId = :id
            order by a.grantedAt desc, a.id desc limit 1""")
    Optional<Approval> findLatest(String kind, UUID id);

    /** The same, read once for a page. */
    default Optional<Approval> latest(ReviewSubject subject) {
        record Latest(ReviewSubject subject) {}
        return PageMemo.of(new Latest(subject), () -> findLatest(subject.kind(), subject.id()));
    }
}
