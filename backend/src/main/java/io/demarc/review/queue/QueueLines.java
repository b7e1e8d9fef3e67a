package io.demarc.review.queue;

import io.demarc.identity.Holders;
import io.demarc.identity.Member;
import io.demarc.review.subject.Reviewables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of the queue's rows what their subjects' modules know, and who else decides. */
@Component
class QueueLines {

    private final Reviewables subjects;
    private final Holders holders;

    QueueLines(Reviewables subjects, Holders holders) {
        this.subjects = subjects;
        this.holders = holders;
    }

    List<QueueLine> of(List<Queue.Row> rows, Member me) {
        if (rows.isEmpty()) return List.of();
        var posts = holders.posts(
                rows.stream().map(Queue.Row::unitId).distinct().toList(),
                rows.stream()
                        .flatMap(row -> QueueLine.roles(row).stream())
                        .distinct()
                        .toList());
        return rows.stream()
                .map(row -> QueueLine.of(
                        row, subjects.detail(row.kind(), row.detail()).orElse(null), posts, me))
                .toList();
    }
}
