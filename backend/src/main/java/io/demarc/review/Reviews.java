package io.demarc.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Reviews extends Repository<Review, UUID> {

    Review save(Review review);

    Optional<Review> findById(UUID id);

    /** What it is about, without loading it: the subject is locked first. */
    @Query("select new io.demarc.review.SubjectKey(r.subjectKind, r.subjectId) from Review r where r.id = :id")
    Optional<SubjectKey> findSubject(UUID id);

    /** To show it, in one statement less. */
    @Query("select r from Review r left join fetch r.rounds where r.id = :id")
    Optional<Review> findWithRounds(UUID id);

    /** To change it. Two people who decide at once go one after the other, so that the second sees what the first decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r left join fetch r.rounds where r.id = :id")
    Optional<Review> findToChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select r from Review r left join fetch r.rounds where r.subjectKind = :kind and r.subjectId = :id and r.ending.at is null")
    Optional<Review> findUnderWay(String kind, UUID id);

    @Query(
            "select r from Review r where r.subjectKind = :kind and r.subjectId = :id order by r.openedAt desc, r.id desc limit 1")
    Optional<Review> findLatest(String kind, UUID id);

    @Query("""
            select r from Review r where r.subjectKind = :kind and r.subjectId = :id
            and r.ending.how in (io.demarc.review.Ending.How.APPROVED, io.demarc.review.Ending.How.REJECTED)
            order by r.ending.at desc, r.id desc limit 1""")
    Optional<Review> findLatestDecided(String kind, UUID id);
}
