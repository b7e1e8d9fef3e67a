package io.demarc.review;

import io.demarc.review.subject.SubjectKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Reviews extends Repository<Review, UUID> {

    Review save(Review review);

    Optional<Review> findById(UUID id);

    /** What it is about, without loading it: the subject is locked first. */
    @Query("select new io.demarc.review.subject.SubjectKey(r.subjectKind, r.subjectId) from Review r where r.id = :id")
    Optional<SubjectKey> findSubject(UUID id);

    /** To show it, with the facts of what was approved before it. */
    @Query("""
            select r from Review r left join fetch r.rounds left join fetch r.basis b left join fetch b.round
            where r.id = :id""")
    Optional<Review> findToShow(UUID id);

    /** To change it, once its subject is locked: who decide at once go one after the other by that lock. */
    @Query("select r from Review r left join fetch r.rounds where r.id = :id")
    Optional<Review> findWithRounds(UUID id);

    @Query(
            "select r from Review r left join fetch r.rounds where r.subjectKind = :kind and r.subjectId = :id and r.ending.at is null")
    Optional<Review> findUnderWay(String kind, UUID id);

    @Query("""
            select r from Review r left join fetch r.rounds
            where r.subjectKind = :kind and r.subjectId in :ids and r.ending.at is null""")
    List<Review> findAllUnderWay(String kind, Collection<UUID> ids);
}
